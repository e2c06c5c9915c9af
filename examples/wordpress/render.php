<?php // What readers get: the list of sources of the story that the block stands in. ?>
<article-inspector for=".entry-content" view="panel"></article-inspector>

<?php
/**
 * Plugin Name: Article Inspector
 * Description: A block that shows who says what in the story. Nothing leaves the browser.
 * Requires at least: 6.5
 * License: MIT
 *
 * Copy the built dist/ to dist/ beside this file. The block is rendered here, not saved into the story, so that no
 * filter of tags can take it out again.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

function article_inspector_element() {
	wp_enqueue_script_module( 'article-inspector', plugins_url( 'dist/article-inspector.js', __FILE__ ) );
}

add_action( 'init', function () {
	wp_register_script(
		'article-inspector-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-data', 'wp-element' ),
		'0.1.0',
		true
	);
	register_block_type( __DIR__ );
} );

add_action( 'enqueue_block_editor_assets', 'article_inspector_element' );
add_action( 'wp_enqueue_scripts', function () {
	if ( has_block( 'article-inspector/sources' ) ) {
		article_inspector_element();
	}
} );

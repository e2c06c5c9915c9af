#!/usr/bin/env python3
"""Serve a folder on a free local port, with the MIME types that modules and WebAssembly need.

    tools/serve.py dist [--port 8000]
"""
import argparse
import functools
import http.server
import os
import sys


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".map": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
    }

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")  # a rebuilt site shows at the next reload
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # a browser that closed a tab is no error
            super().handle_error(request, client_address)


def main():
    parser = argparse.ArgumentParser(description="Serve a folder on a free local port.")
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, default=0, help="default: any free one")
    arguments = parser.parse_args()
    if not os.path.isdir(arguments.folder):
        sys.exit(f"serve.py: {arguments.folder} is no folder")
    handler = functools.partial(Handler, directory=arguments.folder)
    with Server(("127.0.0.1", arguments.port), handler) as server:
        print(f"Serving {arguments.folder} at http://127.0.0.1:{server.server_address[1]}/ (Ctrl-C ends it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()

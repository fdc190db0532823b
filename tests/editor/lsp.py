"""The language server protocol, as much of it as an editor needs to open a file and ask."""
import json
import os
import subprocess
import threading


class Server:
    """One server, and what it says of each file. Texts are those of an editor, not of the disk."""

    def __init__(self, command, root):
        self.process = subprocess.Popen([command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.root = root
        self.number = self.files = 0
        self.answers, self.diagnostics = {}, {}
        self.news = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        self.ask("initialize", processId=os.getpid(), rootUri="file://" + root, capabilities={
            "textDocument": {"completion": {"completionItem": {"documentationFormat": ["plaintext"]}},
                             "hover": {"contentFormat": ["plaintext"]}},
            "workspace": {"configuration": True}})
        self.tell("initialized")

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, **params):
        self.send(method=method, params=params)

    def ask(self, method, **params):
        self.number += 1
        number = self.number
        self.send(id=number, method=method, params=params)
        with self.news:
            if not self.news.wait_for(lambda: number in self.answers, 30):
                raise TimeoutError(method)
            return self.answers.pop(number)

    def listen(self):
        out = self.process.stdout
        while True:
            length = 0
            while (line := out.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if length == 0:
                return
            self.take(json.loads(out.read(length)))

    def take(self, message):
        method = message.get("method")
        if method == "workspace/configuration":
            # nothing comes from the network: the schema is the modeline's
            settings = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
            result = [settings if item.get("section") == "yaml" else {} for item in message["params"]["items"]]
            self.send(id=message["id"], result=result)
        elif method is not None and "id" in message:
            self.send(id=message["id"], result=None)
        with self.news:
            if method == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif method is None:
                self.answers[message["id"]] = message.get("result")
            self.news.notify_all()

    def open(self, path, text):
        """Opens the text as a new file beside path. Its address, and what is said of it: (line from 1, message)."""
        self.files += 1
        folder, name = os.path.split(path)
        uri = "file://" + os.path.join(self.root, folder, f"{self.files}-{name}")
        self.tell("textDocument/didOpen",
                  textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        with self.news:
            if not self.news.wait_for(lambda: uri in self.diagnostics, 30):
                raise TimeoutError(path)
            return uri, [(d["range"]["start"]["line"] + 1, d["message"]) for d in self.diagnostics[uri]]

    def at(self, method, uri, line, column):
        return self.ask(method, textDocument={"uri": uri}, position={"line": line - 1, "character": column})

    def complete(self, uri, line, column):
        found = self.at("textDocument/completion", uri, line, column) or []
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"] for item in items}

    def hover(self, uri, line, column):
        found = self.at("textDocument/hover", uri, line, column)
        contents = found["contents"] if found else ""
        return contents["value"] if isinstance(contents, dict) else str(contents)

    def stop(self):
        self.process.kill()
        self.process.wait()

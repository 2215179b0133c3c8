"""`verbale serve` tells where it is, answers there while a writer adds, and ends when it is told to."""

import json
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from verbale.record import open_record
from verbale.record.rows import Run


@pytest.mark.skipif(sys.platform == "win32", reason="signals are told differently there")
def test_serve_answers_while_a_writer_adds(tmp_path: Path, made):
    path = tmp_path / "record.sqlite"
    with open_record(path, write=True) as writer:
        writer.add(*made(0), Run("0.1.0", "d" * 64, "a-model"))
        command = [sys.executable, "-m", "verbale", "serve", "--record", str(path), "--port", "0"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as serving:
            try:
                told = serving.stderr.readline()
                address = re.search(r"http://127\.0\.0\.1:\d+/", told)
                assert address, told
                assert _articles(address[0]) == 1
                writer.add(*made(1), Run("0.1.0", "d" * 64, "a-model"))
                assert _articles(address[0]) == 2
            finally:
                serving.send_signal(signal.SIGINT)
                rest = serving.communicate(timeout=20)[1]
        assert "Traceback" not in rest
        assert path.exists()


def _articles(address: str) -> int:
    with urllib.request.urlopen(address + "about.json", timeout=20) as answer:
        assert answer.headers["content-security-policy"].startswith("default-src 'self'")
        return int(json.load(answer)["counts"]["articles"])


def test_no_page_loads_the_parser(story_record):
    """It takes a second and half a gigabyte; a record that is only read does without it."""
    script = (
        "import sys\nfrom fastapi.testclient import TestClient\nfrom verbale.record import open_record\n"
        "from verbale.web import make_app\nrecord = open_record(sys.argv[1])\n"
        "client = TestClient(make_app(record), base_url='http://127.0.0.1:8017')\n"
        "for path in ['/', '/timeline', '/ledger', *(f'/article/{row.id}' for row in record.articles()[:4])]:\n"
        "    assert client.get(path).status_code == 200\n"
        "assert not {'spacy', 'pandas', 'altair'} & set(sys.modules), set(sys.modules) & {'spacy', 'pandas', 'altair'}\n"
    )
    subprocess.run([sys.executable, "-c", script, str(story_record.path)], check=True, timeout=120)


def test_serve_without_a_record_says_what_to_do(tmp_path: Path):
    command = [sys.executable, "-m", "verbale", "serve", "--record", str(tmp_path / "none.sqlite")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "no such record" in done.stderr


def test_a_port_that_is_taken_is_told_plainly(tmp_path: Path):
    path = tmp_path / "record.sqlite"
    open_record(path, write=True).close()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "verbale", "serve", "--record", str(path), "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "another --port" in done.stderr
    assert "Traceback" not in done.stderr

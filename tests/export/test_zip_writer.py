"""Zips: the same files, the same bytes."""

import io
import zipfile

from briefing.export.zip_writer import zipped


def test_the_same_files_give_the_same_bytes_and_pictures_are_not_packed_twice():
    files = {"a.csv": b"a" * 1000, "b.png": b"b" * 1000}
    made = zipped(files)
    assert zipped(files) == made
    with zipfile.ZipFile(io.BytesIO(made)) as pack:
        assert [one.compress_type for one in pack.infolist()] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]
        assert {name: pack.read(name) for name in pack.namelist()} == files

"""The same bytes every time: a zip without a clock, office properties without a date."""

from __future__ import annotations

import io
import re
import zipfile

from briefing.export.zip_writer import zipped

_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def stable(blob: bytes, when: str) -> bytes:
    """Write a PPTX or XLSX again with every date set to `when` (ISO, in UTC), workbooks inside it too."""
    files = {}
    with zipfile.ZipFile(io.BytesIO(blob)) as old:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _WHEN.sub(rb"\g<1>" + when.encode() + rb"\g<2>", content)
            elif name.startswith("ppt/theme/"):
                content = content.replace(b'<a:latin typeface="Calibri"/>', b'<a:latin typeface="Arial"/>')
            elif name.endswith(".xlsx"):
                content = stable(content, when)
            files[name] = content
    return zipped(files)

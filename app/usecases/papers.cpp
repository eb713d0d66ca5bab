// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/papers.h"

#include "publish/manuscripthtml.h"
#include "publish/templates.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

Result<void> writePaper(Workspace &workspace, const Manuscript &manuscript, const QString &path,
                        const DocumentProgress &progress)
{
    return judgePlace(path, workspace.path())
        .and_then([&]() -> Result<QByteArray> {
            if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
                return documentPdf(manuscript, progress);
            return Publishing(workspace).templates().and_then(
                [&](const Templates &templates) { return manuscriptHtml(manuscript, templates); });
        })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

} // namespace convenor

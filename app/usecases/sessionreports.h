// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"
#include "publish/documentpages.h"

namespace convenor {

class Workspace;

/// What came of one session as a document for one audience, made from the view of that audience
/// alone. Public and registered ones are of a session that was announced or held
/// (`session.not-announced` else); internal ones of any. They need no display.
class SessionReports final
{
public:
    explicit SessionReports(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The document, in no form yet. All but public ones say on each page for whom they are.
    Result<Manuscript> report(SessionId session, Audience audience) const;
    /// Writes it as HTML, or as PDF where the path ends with .pdf; whole or not at all.
    Result<void> exportReport(SessionId session, Audience audience, const QString &path,
                              const DocumentProgress &progress = {}) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor

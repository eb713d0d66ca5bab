// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

namespace convenor {

class Workspace;

/// What came of one session as a document for one audience, made from the view of that audience
/// alone. Public and registered ones are of a session that was announced or held
/// (`session.not-announced` else); internal ones of any.
class SessionReports final
{
public:
    explicit SessionReports(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Writes it as HTML, or as PDF where the path ends with .pdf; whole or not at all. All but
    /// public ones say on each page for whom they are.
    Result<void> exportReport(SessionId session, Audience audience, const QString &path) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor

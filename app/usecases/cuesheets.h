// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/cuesheet.h"
#include "domain/ids.h"
#include "publish/pdf.h"

namespace convenor {

class Workspace;

/// The sheets that moderators have in hand. They are internal: for organizers alone.
class CueSheets final
{
public:
    explicit CueSheets(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// What a session's sheet shows. Speakers who declined are not on it, questions of who was
    /// regretted or cancelled neither, nor the name of who has a security concern.
    Result<CueSheet> sheet(SessionId session) const;
    /// The same on a page.
    Result<MarkupPaper> paper(SessionId session) const;
    /// Writes the sheet as HTML, or as PDF where the path ends with .pdf; whole or not at all.
    Result<void> exportSheet(SessionId session, const QString &path) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor

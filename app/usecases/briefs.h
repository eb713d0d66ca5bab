// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/brief.h"
#include "publish/pdf.h"

namespace convenor {

class Workspace;

/// An organization on one page, to be read before it is met. It is internal: for organizers alone.
class Briefs final
{
public:
    explicit Briefs(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The latest of what is known of it, as much as one page has room for.
    Result<Brief> brief(OrganizationId organization) const;
    /// The same on a page.
    Result<MarkupPaper> paper(OrganizationId organization) const;
    /// Writes it as HTML, or as PDF where the path ends with .pdf; whole or not at all.
    Result<void> exportBrief(OrganizationId organization, const QString &path) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor

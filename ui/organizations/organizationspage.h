// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"
#include "ui/page.h"
#include "ui/widgets/roster.h"

namespace convenor {

class ListAndDetail;
class OrganizationPanel;

/// The organizations of all years: the list, and the one that is chosen in it.
class OrganizationsPage final : public Page
{
    Q_OBJECT

public:
    OrganizationsPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId) override { } // organizations are of all years
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    void commitPending() override;

private:
    using Organizations = Roster<OrganizationRow, OrganizationsQuery>;

    Organizations::Source source();
    /// Shows this one, or with a null id an empty panel for a new one; false where something typed
    /// for the one before was refused, which stays then.
    bool showOrganization(OrganizationId id);
    void setPanel(OrganizationPanel *panel);
    void saveBrief(OrganizationId id);
    void printBrief(OrganizationId id);
    void addOrganization();
    void removeOrganization();

    Organizations m_organizations;
    ListAndDetail *m_panes;
    OrganizationPanel *m_panel = nullptr;
};

} // namespace convenor

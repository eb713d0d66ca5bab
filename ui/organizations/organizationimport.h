// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/importdialog.h"
#include "usecases/organizationlists.h"

#include <QSet>

class QLineEdit;

namespace convenor {

class Workspace;

/// What becomes of a list of organizations, row by row; what needs a look stands first. Whom a
/// doubtful row means is chosen in it. The list as a whole can be said to be one of partners.
class OrganizationImport final : public ImportDialog
{
    Q_OBJECT

public:
    OrganizationImport(Workspace &workspace, ComingOrganizations list, QWidget *parent);

private:
    void buildMeaning();
    void fill();
    void fillRow(int row);
    void offerCandidates(int row);
    void setMeaning();
    QSet<int> unticked();
    void count() override;
    bool take() override;
    ComingOrganization &coming(int row) { return m_coming.rows[m_order[row]]; }

    OrganizationLists m_lists;
    ComingOrganizations m_coming;
    QList<qsizetype> m_order; ///< which row of the file each row of the list is
    QSet<int> m_unticked; ///< lines of the file, while the rows are made anew
    QLineEdit *m_years;
    QLineEdit *m_source;
    bool m_isFilling = false;
};

} // namespace convenor

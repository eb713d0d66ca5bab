// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QWidget>

#include <functional>

namespace convenor {

class PartsTable;
class Workspace;

/// Organizations in an order that means something, such as a series' organizers. One is added by
/// typing its name; one that is not in the directory yet can be added to it on the way.
class OrganizationList final : public QWidget
{
    Q_OBJECT

public:
    using Commit = std::function<Result<void>(const QList<OrganizationId> &)>;

    OrganizationList(Workspace &workspace, const QString &name, const QString &label, Commit commit,
                     QWidget *parent);

    void setOrganizations(const QList<OrganizationId> &organizations);
    void setReadOnly(bool readOnly);

private:
    void add(OrganizationId id);
    QString write(const QList<OrganizationId> &organizations);

    Workspace &m_workspace;
    PartsTable *m_table;
    Commit m_commit;
    QList<OrganizationId> m_organizations;
};

} // namespace convenor

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/directory.h"
#include "ui/widgets/fieldsheet.h"
#include "ui/widgets/rowsmodel.h"
#include "usecases/directory.h"

class QPushButton;
class QToolButton;

namespace convenor {

class EvidenceTable;
class FormColumns;

/// One organization, all of it editable in place, and its people. A panel is made for each that is
/// shown, so that nothing typed for one is ever written to another. Made without an id it is for a
/// new one, which is added when its name is there.
class OrganizationPanel final : public QWidget
{
    Q_OBJECT

public:
    OrganizationPanel(Workspace &workspace, OrganizationId id, QWidget *parent);

    OrganizationId organization() const { return m_id; }
    /// Asks again where it was touched; false where the organization is no more.
    bool refresh(const ChangeSet &changes);
    /// Writes what is typed; false where some of it was refused.
    bool commit();
    /// Puts a name where there is none yet, to be gone on with.
    void suggestName(const QString &name);
    void focusName();

signals:
    void added(convenor::OrganizationId id, const QString &name);
    void failed(const convenor::Error &error);
    void personRequested(convenor::PersonId id);
    void briefRequested(convenor::OrganizationId id);
    /// Its brief is to be printed.
    void printRequested(convenor::OrganizationId id);

private:
    void buildNames();
    void buildContact();
    void buildStanding();
    void buildTexts();
    void buildWebsite(QWidget *parent);
    void openWebsite() const;
    bool show(bool another);
    void setReadOnly(bool readOnly);
    Result<void> write(const QByteArray &field, const std::function<void(Organization &)> &change);
    Result<void> add();

    Workspace &m_workspace;
    Directory m_directory;
    OrganizationId m_id;
    Organization m_draft;
    FormColumns *m_form;
    FieldSheet<Organization> m_sheet;
    RowsModel<PersonRow> m_people;
    FieldEditor *m_name = nullptr;
    FieldEditor *m_aliases = nullptr;
    FieldEditor *m_country = nullptr;
    FieldEditor *m_website = nullptr;
    FieldEditor *m_focalPoint = nullptr;
    QToolButton *m_open = nullptr;
    QPushButton *m_brief = nullptr;
    QPushButton *m_printBrief = nullptr;
    EvidenceTable *m_evidence = nullptr;
};

} // namespace convenor

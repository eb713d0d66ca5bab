// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/directory.h"
#include "domain/mailing.h"
#include "ui/widgets/fieldsheet.h"
#include "ui/widgets/rowsmodel.h"
#include "usecases/directory.h"

namespace convenor {

class FormColumns;

/// One person, all of it editable in place, and where they appear. A panel is made for each person
/// that is shown, so that nothing typed for one is ever written to another. Made without an id it
/// is for a new one, who is added when their name is there.
class PersonPanel final : public QWidget
{
    Q_OBJECT

public:
    PersonPanel(Workspace &workspace, PersonId id, QWidget *parent);

    PersonId person() const { return m_id; }
    /// Asks again where it was touched; false where the person is no more.
    bool refresh(const ChangeSet &changes);
    /// Writes what is typed; false where some of it was refused.
    bool commit();
    /// Puts a name where there is none yet, to be gone on with.
    void suggestName(const QString &name);
    void focusName();

signals:
    void added(convenor::PersonId id, const QString &name);
    void failed(const convenor::Error &error);
    void sessionRequested(convenor::SessionId id);
    /// Everything that is kept of them is asked for, or that it goes.
    void exportRequested();
    void eraseRequested();

private:
    void buildNames();
    void buildContact();
    void buildTexts();
    void buildMail();
    void buildData();
    void askFor(SessionId session);
    bool show(bool another);
    Result<void> write(const QByteArray &field, const std::function<void(Person &)> &change);
    Result<void> add();

    Workspace &m_workspace;
    Directory m_directory;
    PersonId m_id;
    Person m_draft;
    FormColumns *m_form;
    FieldSheet<Person> m_sheet;
    RowsModel<Appearance> m_appearances;
    RowsModel<Trace> m_traces;
    RowsModel<MailingRow> m_mailings;
    FieldEditor *m_name = nullptr;
    FieldEditor *m_organization = nullptr;
    FieldEditor *m_country = nullptr;
};

} // namespace convenor

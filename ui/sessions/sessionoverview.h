// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "ui/sessions/sessionedit.h"
#include "ui/widgets/fieldsheet.h"

class QCheckBox;
class QFormLayout;
class QLabel;

namespace convenor {

class AgendaTable;
class FollowsList;
class FormColumns;
struct NamedClash;
class OrganizationList;
class TeamTable;

/// The plain facts of a session, each edited in place.
class SessionOverview final : public QWidget
{
    Q_OBJECT

public:
    SessionOverview(Workspace &workspace, SessionEdit edit, QWidget *parent);

    /// `another`: it is not the session that was shown before.
    void show(const Session &session, const Series &series, bool another);
    /// Each beside the field that can mend it.
    void showClashes(const QList<NamedClash> &clashes);
    void setReadOnly(bool readOnly);
    void commit();

signals:
    void failed(const convenor::Error &error);
    /// The moderator's cue sheet is wanted.
    void sheetRequested();

private:
    void addSubject(FormColumns *form);
    void addTime(FormColumns *form);
    void addPlace(FormColumns *form);
    void addLanguages(FormColumns *form);
    void addRegistration(FormColumns *form);
    void addFigures(FormColumns *form);
    void addPeople(FormColumns *form);

    Workspace &m_workspace;
    SessionEdit m_edit;
    FieldSheet<Session> m_sheet;
    QFormLayout *m_subject = nullptr;
    QCheckBox *m_wasAnnounced = nullptr;
    QLabel *m_dateWords;
    QLabel *m_zone;
    QLabel *m_deadlineClash;
    QString m_dateText;
    QString m_timeText;
    OrganizationList *m_coOrganizers = nullptr;
    TeamTable *m_team = nullptr;
    AgendaTable *m_agenda = nullptr;
    FollowsList *m_follows = nullptr;
};

} // namespace convenor

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QTableWidget;

namespace convenor {

/// What goes out of a session and what stays, who may have it and who may not.
class ParcelView final : public QWidget
{
    Q_OBJECT

public:
    explicit ParcelView(QWidget *parent);

    void show(const NotesParcel &parcel, const DueNotes &due);

signals:
    void personRequested(convenor::PersonId id);

private:
    void fillItems(const NotesParcel &parcel);
    void fillKept(const NotesParcel &parcel);
    void fillPeople(const DueNotes &due);
    void addPerson(PersonId person, const QString &text);

    QLabel *m_version;
    QTableWidget *m_items;
    QListWidget *m_kept;
    QListWidget *m_people;
};

} // namespace convenor

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notes/noteedit.h"
#include "usecases/notewords.h"

class QFrame;
class QLabel;
class QPushButton;

namespace convenor {

/// The line at the bottom in which the next note is typed, with the audience that it will have and,
/// below, how it is read.
class NoteBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteBar(QWidget *parent);

    void setPeople(const NotePeople &people);
    /// Others see the screen: only who speaks is offered.
    void setShared(bool isShared);
    void setTextFont(const QFont &font);
    Audience audience() const { return m_audience; }
    /// From internal over registered to public, and around.
    void stepAudience();
    /// The note was filed: the next one is internal again.
    void clear();
    NoteEdit *edit() const { return m_edit; }
    const QList<OfferedName> &names() const { return m_names; }

signals:
    void entered(const QString &line);
    void namesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void offerNames();
    void showAudience();
    void showReading();

    NotePeople m_people;
    QList<OfferedName> m_names;
    bool m_isShared = false;
    Audience m_audience = Audience::Internal;
    QFrame *m_edge;
    QPushButton *m_button;
    NoteEdit *m_edit;
    QLabel *m_reading;
};

/// The next wider audience, internal after public.
Audience nextAudience(Audience audience);

} // namespace convenor

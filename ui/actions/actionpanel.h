// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "ui/widgets/fieldsheet.h"
#include "ui/widgets/rowsmodel.h"
#include "usecases/actionpoints.h"

class QLabel;
class QToolButton;

namespace convenor {

class FormColumns;
class Workspace;

/// One action point, all of it editable in place, with its thread and the note that it comes from.
/// A panel is made for each that is shown. Made with a draft it is for a new one, which is added
/// when it has words and a session.
class ActionPanel final : public QWidget
{
    Q_OBJECT

public:
    ActionPanel(Workspace &workspace, const Action &draft, QWidget *parent);

    ActionId action() const { return m_draft.id; }
    /// Asks again where it was touched; false where the action point is no more.
    bool refresh(const ChangeSet &changes);
    /// Writes what is typed; false where some of it was refused.
    bool commit();
    void focusText();

signals:
    void added(convenor::ActionId id);
    void failed(const convenor::Error &error);
    void revealRequested(convenor::Kind kind, qint64 id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildText();
    void buildOwner();
    void buildState();
    void buildThread();
    FieldEditor *ownerField(const QString &name, const QString &label,
                            const struct Reference &with);
    bool show(bool another);
    void showOwner(const Owner &owner);
    void showPlace(const ActionRow &row);
    void showNote(const Note &note);
    void colorLate();
    Result<void> own(const Owner &owner);
    Result<void> write(const QByteArray &field, const std::function<void(Action &)> &change);

    Workspace &m_workspace;
    ActionPoints m_points;
    Action m_draft; ///< without an id until it is added
    FormColumns *m_form;
    FieldSheet<Action> m_sheet;
    RowsModel<ActionStep> m_thread;
    NoteId m_noteId;
    bool m_isLate = false;
    FieldEditor *m_text = nullptr;
    FieldEditor *m_organization = nullptr;
    FieldEditor *m_person = nullptr;
    FieldEditor *m_somebody = nullptr;
    FieldEditor *m_session = nullptr; ///< of a new one
    QLabel *m_place = nullptr;
    QLabel *m_late = nullptr;
    QLabel *m_story = nullptr;
    QLabel *m_note = nullptr;
    QToolButton *m_toNote = nullptr;
};

} // namespace convenor

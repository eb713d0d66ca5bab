// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/typedvalue.h"
#include "usecases/wording.h"

#include <QCheckBox>

namespace convenor {

/// The object name of a field's widgets: "registrationUrl" of "registration_url".
QString objectNameOf(const char *field);
/// Lets the height follow the text, between these numbers of lines.
void fitHeight(FieldEditor *area, int fewestLines, int mostLines);

/// The editors of one thing's fields, each bound to a member by its name in the interchange
/// document. It shows a thing, and hands every edit to its owner as the field's name and what to
/// do to the thing. What was typed and refused stays until the field is edited again, the stored
/// value changes, or another thing is shown.
template <class T>
class FieldSheet final
{
public:
    using Change = std::function<void(T &)>;
    using Edit = std::function<Result<void>(const QByteArray &field, const Change &change)>;
    using Refused = std::function<void(const Error &)>;

    /// `refused` hears of boxes that could not be ticked; they have no room for words.
    FieldSheet(QWidget *parent, Edit edit, Refused refused)
        : m_parent(parent)
        , m_edit(std::move(edit))
        , m_refused(std::move(refused))
    {
    }
    Q_DISABLE_COPY_MOVE(FieldSheet)

    template <class V>
    FieldEditor *line(const char *field, V T::*member)
    {
        const auto commit = committing(field, member);
        auto *editor = FieldEditor::line(
            objectNameOf(field), labelOf(field),
            [commit](const QString &typed) { return commit(typed.trimmed()); }, m_parent);
        return keep(editor, member);
    }

    FieldEditor *area(const char *field, QString T::*member)
    {
        auto *editor = FieldEditor::area(objectNameOf(field), labelOf(field),
                                         committing(field, member), m_parent);
        return keep(editor, member);
    }

    template <ClosedSet E>
    FieldEditor *choice(const char *field, E T::*member)
    {
        return choiceOf<E>(field, member, {});
    }

    template <ClosedSet E>
    FieldEditor *choice(const char *field, std::optional<E> T::*member, const QString &unset)
    {
        return choiceOf<E>(field, member, {{QString(), unset}});
    }

    QCheckBox *check(const char *field, bool T::*member, const QString &text)
    {
        auto *box = new QCheckBox(text, m_parent);
        box->setObjectName(objectNameOf(field) + QLatin1StringView("Check"));
        box->setAccessibleName(text);
        QObject::connect(box, &QCheckBox::clicked, box, [this, box, field, member](bool on) {
            const auto taken = m_edit(field, [&](T &thing) { thing.*member = on; });
            if (!taken) {
                box->setChecked(!on);
                m_refused(taken.error());
            }
        });
        m_checks.append({box, member});
        return box;
    }

    /// `another`: it is not the thing that was shown before.
    void show(const T &thing, bool another)
    {
        for (Row &row : m_rows) {
            const QString text = row.text(thing);
            if (another)
                row.editor->discard();
            if (another || text != row.shown)
                row.editor->setValue(text);
            row.shown = text;
        }
        for (const auto &[box, member] : m_checks)
            box->setChecked(thing.*member);
    }

    void setReadOnly(bool readOnly)
    {
        for (const Row &row : m_rows)
            row.editor->setReadOnly(readOnly);
        for (const auto &[box, member] : m_checks)
            box->setEnabled(!readOnly);
    }

    void commit()
    {
        for (const Row &row : m_rows)
            row.editor->commit();
    }

private:
    struct Row
    {
        FieldEditor *editor;
        std::function<QString(const T &)> text;
        QString shown;
    };
    struct Check
    {
        QCheckBox *box;
        bool T::*member;
    };

    static QString labelOf(const char *field) { return fieldLabel(QString::fromLatin1(field)); }

    template <class V>
    FieldEditor::Commit committing(const char *field, V T::*member)
    {
        return [this, field, member](const QString &typed) -> Result<void> {
            V value{};
            if (const auto read = readTyped(field, typed, value); !read)
                return read;
            return m_edit(field, [&](T &thing) { thing.*member = value; });
        };
    }

    template <class E, class V>
    FieldEditor *choiceOf(const char *field, V T::*member,
                          QList<std::pair<QString, QString>> choices)
    {
        for (size_t i = 0; i < wordsOf<E>.size(); ++i)
            choices.append({wordOf(E(i)), label(E(i))});
        auto *editor = FieldEditor::choice(objectNameOf(field), labelOf(field), choices,
                                           committing(field, member), m_parent);
        return keep(editor, member);
    }

    template <class V>
    FieldEditor *keep(FieldEditor *editor, V T::*member)
    {
        m_rows.append({editor, [member](const T &thing) { return shownText(thing.*member); }, {}});
        return editor;
    }

    QWidget *m_parent;
    Edit m_edit;
    Refused m_refused;
    QList<Row> m_rows;
    QList<Check> m_checks;
};

} // namespace convenor

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace convenor {

class FieldEditor;

/// A long form in sections with headings, which scrolls. Where it is wide the sections stand in
/// two columns, where it is narrow below each other, in the same order.
class FormColumns final : public QScrollArea
{
    Q_OBJECT

public:
    enum class Column { First, Second, Both };

    explicit FormColumns(QWidget *parent);

    /// Sections are added in tab order: the first column's, the second's, those over both.
    QFormLayout *addSection(const QString &heading, Column column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *m_columns;
    QVBoxLayout *m_first;
    QVBoxLayout *m_second;
    QVBoxLayout *m_both;
    QList<QWidget *> m_movable;
    bool m_isWide = true;
};

/// A row with its label beside the field.
void addRow(QFormLayout *form, FieldEditor *field);
void addRow(QFormLayout *form, const QString &label, QWidget *field);
/// A row whose label stands above it, over the whole width.
void addWideRow(QFormLayout *form, FieldEditor *field);
void addWideRow(QFormLayout *form, const QString &label, QWidget *field);
/// A field with words right below it.
QWidget *withHint(QWidget *field, QLabel *hint);
/// The name of the thing that is shown, above all of it.
QLabel *headingLabel(const QString &name, QWidget *parent);
void setHeading(QLabel *label, const QString &text);

} // namespace convenor

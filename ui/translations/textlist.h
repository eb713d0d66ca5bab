// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/translations.h"

#include <QTreeWidget>

#include <optional>

namespace convenor {

/// The texts of a series in groups, with a column a language that says of each text whether it is
/// there or missing. What stands at the cursor is never filtered out.
class TextList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TextList(QWidget *parent);

    /// Keeps the text that is current, where it is still there.
    void showTexts(const TranslatedSeries &series, const QStringList &languages);
    /// Leaves out what the language has; an empty one leaves out nothing.
    void showMissingOnly(const QString &language);
    std::optional<TextPlace> current() const;
    /// Without saying so; false where there is no such text.
    bool setCurrent(const TextPlace &place);

signals:
    /// Another text was chosen, and a language where its column was clicked.
    void textChosen(const QString &language);

private:
    QTreeWidgetItem *addGroup(const QString &title);
    void addText(QTreeWidgetItem *group, qsizetype index, const QString &title);
    void filter();
    const TranslatableText *textOf(const QTreeWidgetItem *item) const;

    TranslatedSeries m_series;
    QStringList m_languages;
    QString m_missingIn;
};

/// "Summary (draft)", "Criterion: be a partner of…".
QString titleOf(const TranslatableText &text, const TranslatedSeries &series);
/// "Session 2: Evaluation"; "The series".
QString groupOf(const TranslatableText &text, const TranslatedSeries &series);

} // namespace convenor

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicationcheck.h"
#include "usecases/translations.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace convenor {

class FieldEditor;
class SummaryText;
class TextList;
class Workspace;

/// The texts of a series side by side with their translations: the list of them at the left, the
/// original beside the language that is being written. A text commits when it is left or after a
/// pause. It stands beside the window.
class TranslationsWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    TranslationsWindow(Workspace &workspace, SeriesId series, QWidget *parent);
    /// What is typed is committed first: the file may be about to be closed.
    ~TranslationsWindow() override;

    /// Shows the text of that field; of a thing without a field, its first that is missing; of
    /// nothing, the first of the series.
    void show(const PublicField &where);
    void refresh(const ChangeSet &changes);
    SeriesId series() const { return m_series; }
    void done(int result) override;

private:
    void layOut();
    QWidget *makeSide();
    void ask();
    void fillLanguages();
    void chooseLanguage(const QString &language);
    /// Commits what is typed; false keeps the text that it is in.
    bool leave();
    void choose(const TextPlace &place);
    void follow(const QString &language);
    void showCurrent();
    void showMissing();
    void nextMissing();
    void tellCounts();
    Result<void> write(const QString &text);
    const TranslatableText *current() const;

    Workspace &m_workspace;
    SeriesId m_series;
    TranslatedSeries m_texts;
    QString m_language;
    std::optional<TextPlace> m_place; ///< of what the editor holds
    TextList *m_list;
    QComboBox *m_languages;
    QCheckBox *m_missingOnly;
    QPushButton *m_next;
    QLabel *m_title;
    QLabel *m_originalLabel;
    QPlainTextEdit *m_original;
    QLabel *m_label;
    SummaryText *m_text;
    FieldEditor *m_editor;
    QLabel *m_message;
};

} // namespace convenor

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations/translationswindow.h"

#include "publish/htmltext.h"
#include "ui/summary/summarytext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/translations/textlist.h"
#include "ui/widgets/fieldeditor.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The languages in which the consultations are held: offered before anything is written in them.
const QStringList usualLanguages{u"en"_s, u"fr"_s, u"es"_s, u"ar"_s};

void setLanguage(QPlainTextEdit &edit, const QString &language)
{
    const bool toLeft = isRightToLeft(language);
    edit.setLayoutDirection(toLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QTextOption option = edit.document()->defaultTextOption();
    option.setTextDirection(edit.layoutDirection());
    option.setAlignment((toLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    edit.document()->setDefaultTextOption(option);
}

bool isMissing(const TranslatableText &text, const QString &language)
{
    return !text.own.trimmed().isEmpty() && !text.isIn(language);
}

/// Whether the text is what a finding, or a page, means by that field.
bool isMeant(const TranslatableText &text, const PublicField &where)
{
    const bool isOf = text.place.kind == where.kind && text.place.id == where.id;
    const bool isUnder =
        where.kind == Kind::Session && where.name.isEmpty() && text.session.value() == where.id;
    if (where.name == "criteria")
        return isOf && !text.place.criterion.isNull();
    return isUnder || (isOf && (where.name.isEmpty() || text.place.field == where.name));
}

} // namespace

TranslationsWindow::TranslationsWindow(Workspace &workspace, SeriesId series, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_series(series)
    , m_list(new TextList(this))
    , m_languages(new QComboBox(this))
    , m_missingOnly(new QCheckBox(tr("Only what is &missing"), this))
    , m_next(new QPushButton(QIcon::fromTheme(u"go-next"_s), tr("&Next missing"), this))
    , m_title(new QLabel(this))
    , m_originalLabel(new QLabel(this))
    , m_original(new QPlainTextEdit(this))
    , m_label(new QLabel(this))
    , m_text(new SummaryText(this))
    , m_editor(FieldEditor::around(
          m_text, u"translation"_s, tr("Translation"),
          [this](const QString &text) { return write(text); }, this))
    , m_message(new QLabel(this))
{
    setObjectName(u"translationsWindow"_s);
    setWindowTitle(tr("Translations"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1180, 720);
    layOut();
    connect(m_list, &TextList::textChosen, this, &TranslationsWindow::follow);
    connect(m_languages, &QComboBox::activated, this,
            [this] { chooseLanguage(m_languages->currentData().toString()); });
    connect(m_missingOnly, &QCheckBox::toggled, this, &TranslationsWindow::showMissing);
    connect(m_next, &QPushButton::clicked, this, &TranslationsWindow::nextMissing);
    connect(m_text, &SummaryText::refused, this,
            [this](const Error &error) { m_message->setText(worded(error)); });
    ask();
    show(PublicField());
}

TranslationsWindow::~TranslationsWindow()
{
    leave();
}

void TranslationsWindow::layOut()
{
    m_languages->setObjectName(u"translationLanguage"_s);
    m_languages->setAccessibleName(tr("Language to translate into"));
    m_languages->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_missingOnly->setObjectName(u"missingOnlyCheck"_s);
    m_next->setObjectName(u"nextMissingButton"_s);
    m_next->setAccessibleName(tr("Next missing text"));
    m_next->setAutoDefault(false);
    // A button's own shortcut presses it a moment later, when the next word is typed already.
    auto *next = new QAction(tr("Next missing"), this);
    next->setObjectName(u"nextMissingAction"_s);
    next->setShortcut(Qt::CTRL | Qt::Key_Return);
    connect(next, &QAction::triggered, this, &TranslationsWindow::nextMissing);
    addAction(next);
    m_next->setToolTip(tr("The next text without a translation (%1)")
                           .arg(next->shortcut().toString(QKeySequence::NativeText)));
    auto *languageLabel = new QLabel(tr("&Language"), this);
    languageLabel->setBuddy(m_languages);
    m_message->setObjectName(u"translationCounts"_s);
    showPlain(m_message);
    auto *bar = new QHBoxLayout;
    bar->addWidget(languageLabel);
    bar->addWidget(m_languages);
    bar->addWidget(m_missingOnly);
    bar->addStretch(1);
    bar->addWidget(m_next);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"translationSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(makeSide());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({430, 730});
    auto *column = new QVBoxLayout(this);
    column->setSpacing(gridStep);
    column->addLayout(bar);
    column->addWidget(splitter, 1);
    column->addWidget(m_message);
}

QWidget *TranslationsWindow::makeSide()
{
    m_title->setObjectName(u"translationTitle"_s);
    showPlain(m_title);
    m_title->setFont(headingFont(font()));
    m_original->setObjectName(u"originalText"_s);
    m_original->setAccessibleName(tr("The original"));
    m_original->setReadOnly(true);
    m_original->setTabChangesFocus(true);
    m_originalLabel->setObjectName(u"originalLabel"_s);
    m_label->setObjectName(u"translationLabel"_s);
    m_label->setBuddy(m_text);
    m_editor->setReadOnly(m_workspace.isReadOnly());
    const auto part = [this](QLabel *label, QWidget *text) {
        auto *widget = new QWidget(this);
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(label);
        column->addWidget(text, 1);
        return widget;
    };
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->setObjectName(u"originalSplitter"_s);
    both->setChildrenCollapsible(false);
    both->addWidget(part(m_originalLabel, m_original));
    both->addWidget(part(m_label, m_editor));
    both->setSizes({360, 360});
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(gridStep, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_title);
    column->addWidget(both, 1);
    return side;
}

void TranslationsWindow::ask()
{
    const auto texts = Translations(m_workspace).texts(m_series);
    if (!texts) {
        m_message->setText(worded(texts.error()));
        return;
    }
    m_texts = *texts;
    fillLanguages();
    QStringList languages;
    for (int i = 0; i < m_languages->count(); ++i)
        languages.append(m_languages->itemData(i).toString());
    m_list->showTexts(m_texts, languages);
    tellCounts();
}

/// Those that something is written in and the usual ones, each with how much of it there is.
void TranslationsWindow::fillLanguages()
{
    QStringList languages = usualLanguages;
    for (const QString &each : std::as_const(m_texts.languages)) {
        if (!languages.contains(each))
            languages.append(each);
    }
    languages.removeAll(m_texts.language);
    if (!languages.contains(m_language))
        m_language = languages.first();
    const QSignalBlocker quiet(m_languages);
    m_languages->clear();
    for (const QString &each : std::as_const(languages)) {
        const LanguageCount count = countOf(m_texts.texts, each);
        m_languages->addItem(
            tr("%1: %2 of %3").arg(languageLabel(each)).arg(count.there).arg(count.of), each);
    }
    m_languages->setCurrentIndex(int(languages.indexOf(m_language)));
}

void TranslationsWindow::tellCounts()
{
    const LanguageCount count = countOf(m_texts.texts, m_language);
    m_message->setText(m_texts.texts.isEmpty()
                           ? tr("There is nothing to translate yet: the series has no texts.")
                           : tr("%1: %2 of %3 texts are translated.")
                                 .arg(languageLabel(m_language))
                                 .arg(count.there)
                                 .arg(count.of));
    m_next->setEnabled(count.there < count.of);
}

void TranslationsWindow::show(const PublicField &where)
{
    if (!leave())
        return;
    if (m_languages->findData(where.language) >= 0 && !where.language.isEmpty())
        m_language = where.language;
    m_languages->setCurrentIndex(m_languages->findData(m_language));
    const TranslatableText *found = nullptr;
    for (const TranslatableText &each : std::as_const(m_texts.texts)) {
        const bool isIt = where.id == 0 || isMeant(each, where);
        if (isIt && (!found || (!isMissing(*found, m_language) && isMissing(each, m_language))))
            found = &each;
    }
    if (found)
        choose(found->place);
    else
        showCurrent();
    showMissing();
    tellCounts();
}

void TranslationsWindow::refresh(const ChangeSet &changes)
{
    if (!changes.touches(Kind::Series) && !changes.touches(Kind::Session)
        && !changes.touches(Kind::Material))
        return;
    ask();
    showCurrent();
}

void TranslationsWindow::done(int result)
{
    if (leave())
        QDialog::done(result);
}

bool TranslationsWindow::leave()
{
    return !m_place || m_editor->commit();
}

void TranslationsWindow::chooseLanguage(const QString &language)
{
    if (leave() && language != m_language) {
        m_language = language;
        m_place.reset(); // the editor holds another text from now on
        showMissing();
        tellCounts();
    }
    m_languages->setCurrentIndex(m_languages->findData(m_language));
    showCurrent();
}

void TranslationsWindow::follow(const QString &language)
{
    const auto place = m_list->current();
    if (place && !leave() && m_place) {
        m_list->setCurrent(*m_place);
        return;
    }
    if (!language.isEmpty() && language != m_language)
        chooseLanguage(language);
    showMissing();
    showCurrent();
}

void TranslationsWindow::choose(const TextPlace &place)
{
    m_list->setCurrent(place);
    m_list->scrollToItem(m_list->currentItem());
    m_place.reset();
    showCurrent();
    m_text->setFocus();
}

const TranslatableText *TranslationsWindow::current() const
{
    const auto place = m_list->current();
    const auto found = place ? std::ranges::find(m_texts.texts, *place, &TranslatableText::place)
                             : m_texts.texts.cend();
    return found == m_texts.texts.cend() ? nullptr : &*found;
}

/// What is being typed stays where the text is the same as before.
void TranslationsWindow::showCurrent()
{
    const TranslatableText *text = current();
    const bool isAnother = !text || m_place != text->place;
    if (isAnother) {
        m_editor->discard();
        m_place = text ? std::optional(text->place) : std::nullopt;
        setLanguage(*m_text, m_language);
        m_text->spelling().setLanguage(m_language);
        setLanguage(*m_original, m_texts.language);
        m_text->setAccessibleName(tr("Translation into %1").arg(languageLabel(m_language)));
    }
    m_title->setText(text ? tr("%1 – %2").arg(titleOf(*text, m_texts), groupOf(*text, m_texts))
                          : QString());
    m_originalLabel->setText(tr("Original: %1").arg(languageLabel(m_texts.language)));
    m_label->setText(languageLabel(m_language));
    const QString own = text ? text->own : QString();
    if (m_original->toPlainText() != own)
        m_original->setPlainText(own);
    m_editor->setValue(text ? text->translations.value(m_language) : QString());
    m_editor->setReadOnly(m_workspace.isReadOnly() || !text);
    if (isAnother)
        m_text->highlighter()->rehighlight();
}

void TranslationsWindow::showMissing()
{
    m_list->showMissingOnly(m_missingOnly->isChecked() ? m_language : QString());
}

void TranslationsWindow::nextMissing()
{
    if (!leave())
        return;
    const qsizetype count = m_texts.texts.size();
    const TranslatableText *now = current();
    const qsizetype from = now ? now - m_texts.texts.constData() : -1;
    for (qsizetype step = 1; step <= count; ++step) {
        const TranslatableText &each = m_texts.texts[(from + step) % count];
        if (!isMissing(each, m_language))
            continue;
        choose(TextPlace(each.place));
        showMissing();
        return;
    }
    tellCounts();
}

/// A title is one line, however it was pasted.
Result<void> TranslationsWindow::write(const QString &text)
{
    if (!m_place)
        return {};
    const TranslatableText *held = nullptr;
    for (const TranslatableText &each : std::as_const(m_texts.texts)) {
        if (each.place == *m_place)
            held = &each;
    }
    const QString written = held && !held->isProse ? text.simplified() : text;
    return Translations(m_workspace).set(*m_place, m_language, written);
}

} // namespace convenor

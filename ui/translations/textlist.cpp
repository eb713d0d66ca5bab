// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations/textlist.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QHeaderView>
#include <QIcon>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeRole = Qt::UserRole; ///< which of the texts

const TranslatedSession *sessionOf(const TranslatableText &text, const TranslatedSeries &series)
{
    const auto found = std::ranges::find(series.sessions, text.session, &TranslatedSession::id);
    return found == series.sessions.cend() ? nullptr : &*found;
}

} // namespace

QString titleOf(const TranslatableText &text, const TranslatedSeries &series)
{
    if (!text.place.criterion.isNull())
        return TextList::tr("Criterion: %1").arg(text.name);
    if (text.place.kind == Kind::Material)
        return text.audience == Audience::Public
            ? TextList::tr("File: %1").arg(text.name)
            : TextList::tr("File (%1): %2")
                  .arg(label(text.audience.value_or(Audience::Internal)).toLower(), text.name);
    const QString field = fieldLabel(QString::fromLatin1(text.place.field));
    const TranslatedSession *session = sessionOf(text, series);
    if (session && text.place.field == "summary" && session->summaryState != SummaryState::Approved)
        return TextList::tr("%1 (%2)").arg(field, label(session->summaryState).toLower());
    return field;
}

QString groupOf(const TranslatableText &text, const TranslatedSeries &series)
{
    const TranslatedSession *session = sessionOf(text, series);
    return session ? TextList::tr("Session %1: %2").arg(session->number).arg(session->title)
                   : TextList::tr("The series");
}

TextList::TextList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"textList"_s);
    setAccessibleName(tr("Texts that can be translated"));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (textOf(item))
            emit textChosen({});
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item, int column) {
        if (textOf(item) && column > 0)
            emit textChosen(m_languages.value(column - 1));
    });
}

void TextList::showTexts(const TranslatedSeries &series, const QStringList &languages)
{
    const auto before = current();
    const int place = verticalScrollBar()->value();
    {
        const QSignalBlocker quiet(this);
        m_series = series;
        m_languages = languages;
        clear();
        QStringList titles{tr("Text")};
        for (const QString &language : languages)
            titles.append(language.toUpper());
        setColumnCount(int(titles.size()));
        setHeaderLabels(titles);
        header()->setStretchLastSection(false);
        header()->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int i = 1; i < titles.size(); ++i) {
            header()->setSectionResizeMode(i, QHeaderView::ResizeToContents);
            headerItem()->setToolTip(i, languageLabel(languages[i - 1]));
        }
        QTreeWidgetItem *group = nullptr;
        for (qsizetype i = 0; i < series.texts.size(); ++i) {
            const TranslatableText &text = series.texts[i];
            if (i == 0 || text.session != series.texts[i - 1].session)
                group = addGroup(groupOf(text, series));
            addText(group, i, titleOf(text, series));
        }
        expandAll();
        if (before)
            setCurrent(*before);
    }
    filter();
    verticalScrollBar()->setValue(place);
}

QTreeWidgetItem *TextList::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(this, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    group->setToolTip(0, plainToolTip(title));
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    return group;
}

void TextList::addText(QTreeWidgetItem *group, qsizetype index, const QString &title)
{
    const TranslatableText &text = m_series.texts[index];
    auto *item = new QTreeWidgetItem(group, {title});
    item->setData(0, placeRole, index);
    item->setToolTip(0, plainToolTip(title));
    for (int i = 0; i < m_languages.size(); ++i) {
        const bool isThere = text.isIn(m_languages[i]);
        item->setText(i + 1, isThere ? tr("there") : tr("missing"));
        item->setForeground(i + 1, isThere ? successColor(palette()) : cautionColor(palette()));
    }
}

void TextList::showMissingOnly(const QString &language)
{
    m_missingIn = language;
    filter();
}

void TextList::filter()
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const TranslatableText *text = textOf(item);
            const bool isHidden = !m_missingIn.isEmpty() && item != currentItem()
                && (text->isIn(m_missingIn) || text->own.trimmed().isEmpty());
            item->setHidden(isHidden);
            any |= !isHidden;
        }
        group->setHidden(!any);
    }
}

const TranslatableText *TextList::textOf(const QTreeWidgetItem *item) const
{
    const QVariant place = item ? item->data(0, placeRole) : QVariant();
    return place.isValid() ? &m_series.texts[place.value<qsizetype>()] : nullptr;
}

std::optional<TextPlace> TextList::current() const
{
    const TranslatableText *text = textOf(currentItem());
    return text ? std::optional(text->place) : std::nullopt;
}

bool TextList::setCurrent(const TextPlace &place)
{
    const QSignalBlocker quiet(this);
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        const TranslatableText *text = textOf(*item);
        if (!text || text->place != place)
            continue;
        (*item)->setHidden(false);
        (*item)->parent()->setHidden(false);
        setCurrentItem(*item);
        return true;
    }
    return false;
}

} // namespace convenor

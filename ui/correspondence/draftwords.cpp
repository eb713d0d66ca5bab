// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/draftwords.h"

#include "publish/wording.h"
#include "ui/support/plainlabel.h"

#include <QCoreApplication>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

QTableWidgetItem *itemOf(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(text));
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

QTableWidgetItem *countOf(qsizetype count)
{
    QTableWidgetItem *item = itemOf(QLocale().toString(count));
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

QString languageWords(const QString &language)
{
    const QString name = Wording(QLocale().name().section(u'_', 0, 0)).languageName(language);
    return name.isEmpty() ? language : name;
}

QString shown(const MailDraft &draft)
{
    QStringList addresses;
    for (const MailAddress &each : draft.bcc)
        addresses.append(each.address);
    const QString head =
        QCoreApplication::translate("MailDrafts", "Subject: %1\nTo: %2\nBcc: %3")
            .arg(draft.subject, draft.to.value(0).address, addresses.join(u", "_s));
    return head + u"\n\n"_s + draft.text;
}

} // namespace convenor

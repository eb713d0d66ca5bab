// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/maildraft.h"

namespace convenor::test {

using namespace Qt::StringLiterals;

/// What both judges are given: this test's own and Python's.
inline MailDraft plainDraft()
{
    MailDraft draft;
    draft.from = {{u"Consultations"_s, u"consultations@example.org"_s}};
    draft.to = {{u"Ms Zoë de la Cruz"_s, u"zoe@example.org"_s}};
    draft.subject = u"Invitation"_s;
    draft.text = u"Dear Zoë,\n\nsee you there.\n"_s;
    draft.language = u"en"_s;
    draft.date = QDateTime(QDate(2024, 2, 21), QTime(14, 0), Qt::UTC);
    return draft;
}

inline QList<MailAddress> naughtyNames()
{
    return {
        {u"Doe, Jane"_s, u"a1@example.org"_s},
        {u"Jane \"JD\" Doe"_s, u"a2@example.org"_s},
        {u"Jane\\Doe"_s, u"a3@example.org"_s},
        {u"Jane (Doe) <x@y.z>"_s, u"a4@example.org"_s},
        {u"=?utf-8?q?fake?="_s, u"a5@example.org"_s},
        {u"أحمد علي بن منصور الحسن"_s, u"a6@example.org"_s},
        {u"王伟"_s, u"a7@example.org"_s},
        {u"Ναταλία Παπαδοπούλου-Καραγιάννη της Θεσσαλονίκης και των Αθηνών"_s, u"a8@example.org"_s},
        {u"Zoë; Cc: evil@example.org"_s, u"a9@example.org"_s},
        {u"🌍 World"_s, u"a10@example.org"_s},
        {u"@"_s, u"a11@example.org"_s},
        {QString(), u"a12+tag@example.org"_s},
        {u"Straße"_s, u"a13@münchen.example"_s},
        {u"O’Brien"_s, u"o'brien@example.org"_s},
    };
}

inline MailDraft fullDraft()
{
    MailDraft draft = plainDraft();
    draft.to = naughtyNames();
    draft.cc = {{u"Copy"_s, u"copy@example.org"_s}};
    for (int i = 0; i < 2000; ++i)
        draft.bcc.append({i % 3 == 0 ? u"Participant %1 é"_s.arg(i) : QString(),
                          u"person%1@example.org"_s.arg(i)});
    draft.subject = u"دعوة إلى المشاركة في مشاورات المفوضية مع المنظمات غير الحكومية بشأن الحماية "
                    "والحلول الدائمة والعمل المناخي والتهجير القسري في المناطق الحضرية والريفية"_s;
    draft.text = u"From here on\n.\n..\nA line with a blank at its end \nTabs\tand = signs =20\n"_s
        + u"لا شيء يضيع "_s.repeated(60) + u"\nlast line without an end"_s;
    draft.html = u"<p dir=\"rtl\">لا شيء يضيع</p>"_s;
    QByteArray bytes;
    for (int i = 0; i < 70000; ++i)
        bytes.append(char(i * 31));
    draft.attachments = {
        {u"ملاحظات الجلسة – Notes é.pdf"_s, "application/pdf", bytes},
        {u"invoice\u202efdp.exe"_s, "message/rfc822", "MZ"},
        {u"../../a\"b\r\nX: y.txt"_s, "text/plain; evil=\"1", "From me\r\n.\r\n"},
    };
    draft.language = u"ar"_s;
    return draft;
}

} // namespace convenor::test

// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/materials.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

} // namespace

QString label(MaterialLack lack)
{
    switch (lack) {
    case MaterialLack::Contents:
        return tr("it has neither a file nor a link");
    case MaterialLack::Receipt:
        return tr("it is promised, not received");
    case MaterialLack::Clearance:
        return tr("it is not cleared");
    case MaterialLack::Presenter:
        return tr("nobody is named who presents it and could agree");
    case MaterialLack::Consent:
        return tr("the presenter has not agreed that it is shared");
    }
    return {};
}

QString lackWords(const Material &material)
{
    QStringList words;
    for (const MaterialLack lack : lacksOf(material))
        words.append(label(lack));
    return words.join(u"; "_s);
}

QString usualAudienceWords(MaterialKind kind)
{
    return tr("Audience, as usual for this kind (%1): %2")
        .arg(label(kind), label(usualAudience(kind)));
}

} // namespace convenor

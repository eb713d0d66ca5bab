// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/speakerwords.h"

#include "base/fold.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct RoleWords
{
    std::optional<SpeakerRole> role;
    bool isOfMany;
    bool isPerson;
    const char16_t *words; ///< parted by |
};

constexpr RoleWords roleWords[] = {
    {std::nullopt, true, false,
     u"speakers|speaker|presenters|presenter|discussants|resource persons|confirmed speakers|"
     u"proposed speakers|list of speakers|intervenants|intervenantes|orateurs|oratrices|"
     u"conférenciers|oradores|oradoras|ponentes|expositores|المتحدثون|المتحدثات|المتحدثين|"
     u"المتكلمون"},
    {SpeakerRole::Opening, true, false,
     u"opening|opening remarks|opening speech|opening statement|opening address|opening speakers|"
     u"opening session|welcome|welcome remarks|welcoming remarks|welcome address|welcome speech|"
     u"ouverture|mot d’ouverture|mots d’ouverture|allocution d’ouverture|discours d’ouverture|"
     u"remarques d’ouverture|mot de bienvenue|mots de bienvenue|bienvenue|apertura|"
     u"palabras de apertura|discurso de apertura|palabras de bienvenida|bienvenida|inauguración|"
     u"الافتتاح|كلمة الافتتاح|كلمة افتتاحية|الكلمة الافتتاحية|الترحيب|كلمة ترحيبية"},
    {SpeakerRole::Moderator, false, true,
     u"moderator|moderation|moderated|chair|chairperson|chaired|co "
     u"moderator|modérateur|modératrice|"
     u"modération|modéré|modérée|président de séance|présidente de séance|moderador|moderadora|"
     u"moderación|moderado|modera|مدير الجلسة|مديرة الجلسة|إدارة الجلسة|يدير الجلسة|تدير الجلسة"},
    {SpeakerRole::Moderator, true, true,
     u"moderators|co moderators|chairs|co chairs|modérateurs|modératrices|moderadores|moderadoras"},
    {SpeakerRole::Keynote, false, true,
     u"keynote|keynote speaker|keynote speech|keynote address|orateur principal|oratrice "
     u"principale|"
     u"discours principal|discours liminaire|orador principal|oradora principal|discurso principal|"
     u"ponencia principal|المتحدث الرئيسي|المتحدثة الرئيسية|الكلمة الرئيسية"},
    {SpeakerRole::Keynote, true, true, u"keynotes|keynote speakers|keynote speeches"},
    {SpeakerRole::Panellist, true, true,
     u"panellists|panelists|panellist|panelist|panel|panel members|panel member|panel discussion|"
     u"panel speakers|panéliste|panélistes|table ronde|panelista|panelistas|miembros del panel|"
     u"mesa redonda|حلقة النقاش|المشاركون في حلقة النقاش|أعضاء حلقة النقاش"},
    {SpeakerRole::NgoSpeaker, true, true,
     u"ngo speaker|ngo speakers|ngo representative|ngo representatives|ngo perspective|"
     u"civil society speaker|intervenant ong|intervenante ong|intervenants ong|représentant ong|"
     u"représentante ong|orador ong|oradora ong|oradores ong|متحدث باسم المنظمات غير الحكومية"},
    {SpeakerRole::Facilitator, false, true,
     u"facilitator|facilitation|facilitated|facilitateur|facilitatrice|animateur|animatrice|animé|"
     u"animée|animation|facilitador|facilitadora|facilitado|facilitación|الميسر|الميسرة|التيسير"},
    {SpeakerRole::Facilitator, true, true,
     u"facilitators|facilitateurs|animateurs|facilitadores|facilitadoras|الميسرون"},
    {SpeakerRole::Rapporteur, true, true,
     u"rapporteur|rapporteurs|rapporteuse|rapporteure|relator|relatora|relatores|المقرر|المقررة"},
    {SpeakerRole::Closing, true, false,
     u"closing|closing remarks|closing speech|closing statement|closing address|closing session|"
     u"concluding remarks|wrap up|wrap up and closing|clôture|mot de clôture|mots de clôture|"
     u"discours de clôture|remarques de clôture|allocution de clôture|clausura|"
     u"palabras de clausura|discurso de clausura|cierre|palabras de cierre|الاختتام|كلمة ختامية|"
     u"الكلمة الختامية|كلمة الختام"},
};

QStringList partsOf(const char16_t *words)
{
    return QStringView(words).toString().split(u'|');
}

QSet<QString> foldedSet(const char16_t *words)
{
    QSet<QString> set;
    for (const QString &each : partsOf(words))
        set.insert(fold(each));
    return set;
}

/// Folded and without blanks: "H.E." and "H. E." are "he".
QString tight(const QString &word)
{
    return fold(word).remove(u' ');
}

QSet<QString> tightSet(const char16_t *words)
{
    QSet<QString> set;
    for (const QString &each : partsOf(words))
        set.insert(tight(each));
    return set;
}

bool anyWord(const QString &words, const QSet<QString> &set, const QStringList &stems)
{
    const QStringList folded = fold(words).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(folded.cbegin(), folded.cend(), [&](const QString &word) {
        return set.contains(word)
            || std::any_of(stems.cbegin(), stems.cend(),
                           [&](const QString &stem) { return word.startsWith(stem); });
    });
}

std::optional<RoleName> knownRole(const QString &folded)
{
    static const QHash<QString, RoleName> names = [] {
        QHash<QString, RoleName> all;
        for (const RoleWords &each : roleWords) {
            for (const QString &words : partsOf(each.words))
                all.insert(fold(words), {each.role, each.isOfMany, each.isPerson});
        }
        return all;
    }();
    const auto found = names.constFind(folded);
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<RoleName> roleCalled(const QString &words)
{
    const QString folded = fold(words);
    if (const auto role = knownRole(folded))
        return role;
    // "Opening and moderation", "Moderator & facilitator", "Panellist 2": by the first.
    static const QStringList joints{u" and "_s, u" et "_s, u" y "_s, u" "_s};
    for (const QString &joint : joints) {
        const qsizetype at = folded.lastIndexOf(joint);
        if (at <= 0)
            continue;
        const QString rest = folded.mid(at + joint.size());
        const bool isNumber =
            std::all_of(rest.cbegin(), rest.cend(), [](QChar c) { return c.isDigit(); });
        if (const auto first = knownRole(folded.left(at)); first && (isNumber || knownRole(rest)))
            return first;
    }
    return std::nullopt;
}

TitleWord titleWord(const QString &word, const QString &next)
{
    static const QSet<QString> sure = tightSet(
        u"mr|mrs|ms|miss|mx|dr|dra|drs|prof|profa|professor|professeur|professeure|mister|madam|"
        u"madame|monsieur|mme|mlle|pr|sir|sr|sra|srta|señor|señora|herr|frau|amb|ambassador|"
        u"ambassadeur|ambassadrice|embajador|embajadora|rev|reverend|hon|honourable|honorable|"
        u"السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|البروفيسور|سعادة|معالي|السفير|السفيرة");
    static const QSet<QString> withDot = tightSet(
        u"m|he|se|sem|fr|col|gen|maj|capt|lt|ing|lic|licda|arq|eng|me|d|د|أ|excmo|excma|mtro|mtra");
    static const QSet<QString> perhaps = tightSet(
        u"sheikh|sheikha|shaikh|shaykh|sheik|cheikh|sayyid|sayyida|sayed|ustaz|ustadh|ustadha|haj|"
        u"hajj|hajji|hajja|imam|don|doña|lady|lord|dame|doktor|duktur");
    const QString key = tight(word);
    const bool isCapital = word == u"HE"_s || word == u"SE"_s || word == u"SEM"_s;
    if (sure.contains(key) || isCapital)
        return TitleWord::Yes;
    if (word.contains(u'.') && withDot.contains(key))
        return key == u"m" && next.isEmpty() ? TitleWord::Perhaps : TitleWord::Yes;
    return perhaps.contains(key) ? TitleWord::Perhaps : TitleWord::No;
}

bool beginsPerson(const QString &word)
{
    static const QSet<QString> titles =
        tightSet(u"mr|mrs|ms|mx|dr|dra|mme|mlle|sr|sra|srta|السيد|السيدة");
    const QString key = tight(word);
    return titles.contains(key) || (word.contains(u'.') && (key == u"m" || key == u"he"))
        || word == u"HE"_s;
}

bool isNameSuffix(const QString &words)
{
    static const QSet<QString> suffixes = tightSet(
        u"jr|sr|ii|iii|iv|phd|md|ma|mba|msc|mph|jd|llm|llb|esq|obe|cbe|mbe|rn|dphil|edd|dds|cpa|qc|"
        u"kc|frcp|junior|senior|fils|hijo");
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    return !all.isEmpty() && std::all_of(all.cbegin(), all.cend(), [](const QString &word) {
        return suffixes.contains(tight(word));
    });
}

bool namesPosition(const QString &words)
{
    static const QSet<QString> whole = foldedSet(
        u"head|chief|lead|leader|chair|chairs|ceo|coo|cfo|cto|officer|advisor|adviser|consultant|"
        u"expert|"
        u"manager|member|minister|founder|cofounder|researcher|lecturer|professor|fellow|student|"
        u"intern|volunteer|lawyer|counsel|activist|advocate|analyst|assistant|associate|deputy|"
        u"senior|junior|acting|former|interim|delegate|envoy|focal|specialist|trainer|teacher|"
        u"journalist|doctor|nurse|author|partner|treasurer|owner|dean|rector|mayor|governor|judge|"
        u"chef|cheffe|responsable|chargé|chargée|membre|ministre|juriste|avocat|avocate|fondateur|"
        u"fondatrice|déléguée|délégué|jefe|jefa|oficial|asesor|asesora|experta|experto|miembro|"
        u"encargado|encargada|abogado|abogada|gerente|secretario|secretaria|مدير|مديرة|رئيس|رئيسة|"
        u"منسق|منسقة|مستشار|مستشارة|مسؤول|مسؤولة|خبير|خبيرة|ممثل|ممثلة|باحث|باحثة|المدير|المديرة|"
        u"الرئيس|الرئيسة|نائب|نائبة|وزير|وزيرة|أمين|أمينة");
    static const QStringList stems{
        u"director"_s,  u"directeur"_s,   u"directrice"_s, u"coordinat"_s,  u"coordonnat"_s,
        u"coordinad"_s, u"president"_s,   u"secretary"_s,  u"secretaire"_s, u"chairp"_s,
        u"chairm"_s,    u"chairw"_s,      u"cochair"_s,    u"represent"_s,  u"conseiller"_s,
        u"supervis"_s,  u"commissioner"_s};
    return anyWord(words, whole, stems);
}

bool isAcronym(const QString &word)
{
    constexpr qsizetype longest = 12;
    qsizetype capitals = 0;
    for (const QChar c : word) {
        if (c.isSpace() || c.isLower())
            return false;
        capitals += c.isUpper() ? 1 : 0;
    }
    return capitals >= 2 && word.size() <= longest;
}

bool namesOrganization(const QString &words)
{
    static const QSet<QString> whole = foldedSet(
        u"ngo|ong|council|committee|foundation|association|network|organization|organisation|"
        u"agency|"
        u"ministry|institute|institution|society|union|alliance|federation|fund|trust|centre|"
        u"center|"
        u"coalition|consortium|forum|commission|university|college|school|embassy|mission|bank|"
        u"group|"
        u"initiative|platform|nations|relief|aid|church|caritas|cross|crescent|ltd|inc|gmbh|"
        u"secretariat|unicef|fondation|réseau|agence|ministère|institut|société|fédération|fonds|"
        u"conseil|comité|université|ambassade|secours|fundación|asociación|red|organización|"
        u"agencia|"
        u"ministerio|instituto|sociedad|federación|consejo|universidad|embajada|cruz|منظمة|جمعية|"
        u"مؤسسة|مجلس|شبكة|وزارة|جامعة|معهد|اتحاد|مركز|هيئة|لجنة|مفوضية|وكالة|المنظمة|الجمعية|"
        u"المجلس");
    return isAcronym(words) || anyWord(words, whole, {});
}

bool isCountry(const QString &words)
{
    static const QSet<QString> countries = [] {
        QSet<QString> all;
        for (int code = QLocale::AnyTerritory + 1; code <= QLocale::LastTerritory; ++code)
            all.insert(fold(QLocale::territoryToString(QLocale::Territory(code))));
        return all;
    }();
    return countries.contains(fold(words));
}

bool isOpen(const QString &words)
{
    static const QSet<QString> open =
        foldedSet(u"tbc|tba|tbd|t b c|t b a|t b d|to be confirmed|to be announced|to be determined|"
                  u"to be decided|name tbc|name tba|speaker tbc|vacant|invited|à confirmer|"
                  u"à déterminer|à annoncer|por confirmar|por definir|por anunciar|يؤكد لاحقا|"
                  u"يحدد لاحقا|يعلن لاحقا|قيد التأكيد");
    return open.contains(fold(words));
}

bool isNameHeading(const QString &words)
{
    static const QSet<QString> headings =
        foldedSet(u"name|names|full name|speaker name|name of speaker|nom|noms|nom complet|nombre|"
                  u"nombres|nombre completo|الاسم|اسم المتحدث");
    return headings.contains(fold(words));
}

} // namespace convenor

namespace ZohoProcore.Sync;

/// <summary>
/// Letters with marks and their plain forms, from the decompositions of the Unicode character database. A table of our own, because a host
/// that runs in invariant globalization mode has no Unicode normalization, and a name must not match differently there.
/// </summary>
internal static class PlainLetters
{
    private static readonly Dictionary<char, string> Plain = Table();

    /// <summary>The plain form of a lower-case letter; null when it has none.</summary>
    public static string? Find(char letter) => letter < '\u00C0' ? null : Plain.TryGetValue(letter, out var plain) ? plain : null;

    private static Dictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        foreach (var (plain, marked) in Marked)
        {
            foreach (var letter in marked)
            {
                table[letter] = plain;
            }
        }

        return table;
    }

    private static (string Plain, string Marked)[] Marked =>
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ss", "ß"),
        ("ae", "æ"),
        ("th", "þ"),
        ("ij", "ĳ"),
        ("oe", "œ"),
        ("dz", "ǆ"),
        ("lj", "ǉ"),
        ("nj", "ǌ"),
        ("ae", "ǣ"),
        ("dz", "ǳ"),
        ("ae", "ǽ"),
        ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("st", "ﬅﬆ"),
        ("i", "ⅰ"), ("ii", "ⅱ"), ("iii", "ⅲ"), ("iv", "ⅳ"), ("v", "ⅴ"), ("vi", "ⅵ"), ("vii", "ⅶ"), ("viii", "ⅷ"), ("ix", "ⅸ"), ("x", "ⅹ"),
        ("xi", "ⅺ"), ("xii", "ⅻ"),
        ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("σ", "ς"),
        ("е", "ёѐ"), ("и", "йѝ"), ("і", "ї"), ("у", "ў"), ("г", "ѓ"), ("к", "ќ"),
        ("ا", "أإآٱ"), ("ي", "ىئ"), ("ه", "ة"), ("و", "ؤ"),
    ];
}

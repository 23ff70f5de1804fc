namespace ZohoProcore.Sync;

/// <summary>
/// Names in other scripts than the Latin one. The lists of frequent words do not know them, so that a short one may be a person's, or of a
/// word that many firms have.
/// </summary>
internal static class OtherScripts
{
    private const int PersonsWords = 5; // people are called so in Arabic
    private const int FewSigns = 4;
    private const char FirstSign = '\u2E80';

    // What Chinese, Japanese and Korean firms do: construction, works, electricity, equipment, engineering, trade, carpentry.
    private static readonly string[] Trades =
    [
        "建設工業", "建设工程", "建筑工程", "建築工程", "电气工程", "電気工業", "電気工事", "設備工業", "総合設備", "建設", "建设", "建設業", "工務店",
        "工業", "工程", "建筑", "建築", "建材", "電気", "電機", "電設", "電工", "设备", "設備", "塗装", "土木", "鉄工", "商事", "商店", "产业",
        "産業", "贸易", "装饰", "組", "건설", "종합건설", "산업", "전기", "설비", "토건",
    ];

    /// <summary>Whether a name says too little: few words, or few signs beside a trade where a script has no spaces.</summary>
    public static bool IsWeak(CompanyName name)
    {
        if (!OtherLetters.IsOther(name.Base))
        {
            return false;
        }

        if (!name.Base.Any(c => c >= FirstSign))
        {
            return name.Tokens.Count <= (name.LegalForm.Length == 0 ? PersonsWords : 1) || IsPersons(name.LegalForm);
        }

        var trade = Trades.Where(one => name.Base.EndsWith(one, StringComparison.Ordinal)).Select(one => one.Length).DefaultIfEmpty().Max();
        var signs = name.Base.Count(char.IsLetterOrDigit) - trade;
        return signs < FewSigns || (signs == FewSigns && name.LegalForm.Length == 0);
    }

    // What a person trades under, in Russia and in Ukraine: the name is the person's.
    private static bool IsPersons(string form) => form is "ip" or "fop" or "ип" or "фоп";
}

namespace ZohoProcore.Sync;

/// <summary>Forms of the Gulf countries, Israel, and of eastern and southern Asia.</summary>
internal static partial class LegalFormTable
{
    private static (string Form, string Countries, string Spellings)[] Asia =>
    [
        // Saudi Arabia, Gulf countries, Egypt, Jordan; with ta marbuta written as ha, as folding leaves it
        ("wll", "QA KW BH", "wll|with limited liability"),
        ("fze", "AE", "fze|free zone establishment"),
        ("fzco", "AE", "fzco|fz co|free zone company"),
        ("fzllc", "AE", "fz llc|fzllc"),
        ("est", "SA AE QA KW", "est|establishment|individual establishment"),
        ("spc", "SA BH", "spc|single person company|شركه شخص واحد|شخص واحد"),
        ("jsc", "SA", "jsc|joint stock company|joint stock co|saudi joint stock company|sjsc"),
        ("cjsc", "SA", "cjsc|closed joint stock company|saudi closed joint stock company"),
        ("pjsc", "AE", "pjsc|public joint stock company"),
        ("saog", "OM", "saog"),
        ("saoc", "OM", "saoc"),
        ("ذمم", "SA AE EG", "ذمم|ذات مسووليه محدوده|ذات مسيوليه محدوده|ذات المسووليه المحدوده|شركه ذات مسووليه محدوده"),
        ("مساهمه", "SA", "مساهمه|شركه مساهمه|شركه مساهمه سعوديه|مساهمه عامه"),
        ("مساهمهمقفله", "SA", "مساهمه مقفله|شركه مساهمه مقفله"),
        ("تضامن", "SA", "شركه تضامن|تضامنيه"),
        ("توصيهبسيطه", "SA", "توصيه بسيطه|شركه توصيه بسيطه"),

        // Israel
        ("בעמ", "IL", "בעמ|בע מ"),

        // Japan
        ("kk", "JP", "kk|kabushiki kaisha|kabushiki gaisha|株式会社"),
        ("gk", "JP", "gk|godo kaisha|godo gaisha|合同会社"),
        ("yk", "JP", "yk|yugen kaisha|yugen gaisha|有限会社"),
        ("goshi", "JP", "goshi kaisha|goshi gaisha|合資会社"),
        ("gomei", "JP", "gomei kaisha|gomei gaisha|合名会社"),
        ("一般社団法人", "JP", "一般社団法人"),
        ("公益社団法人", "JP", "公益社団法人"),
        ("一般財団法人", "JP", "一般財団法人"),
        ("公益財団法人", "JP", "公益財団法人"),
        ("医療法人", "JP", "医療法人"),
        ("学校法人", "JP", "学校法人"),
        ("協同組合", "JP", "協同組合"),
        ("特定非営利活動法人", "JP", "特定非営利活動法人"),
        ("有限責任事業組合", "JP", "有限責任事業組合"),

        // China, Taiwan
        ("股份有限公司", "CN TW", "股份有限公司"),
        ("有限责任公司", "CN", "有限责任公司|有限責任公司"),
        ("有限公司", "CN TW HK", "有限公司"),
        ("股份合作公司", "CN", "股份合作公司"),
        ("有限合伙", "CN", "有限合伙"),
        ("普通合伙", "CN", "普通合伙"),
        ("个人独资企业", "CN", "个人独资企业|個人獨資企業"),
        ("无限公司", "CN TW", "无限公司|無限公司"),
        ("兩合公司", "TW", "兩合公司"),

        // Korea
        ("jusik", "KR", "주식회사|jusik hoesa"),
        ("yuhan", "KR", "유한회사"),
        ("yuhanchaegim", "KR", "유한책임회사"),
        ("hapja", "KR", "합자회사"),
        ("hapmyeong", "KR", "합명회사"),

        // Indonesia, Malaysia, Vietnam, Thailand
        ("tbk", "ID", "tbk"),
        ("sdnbhd", "MY", "sdn bhd|sdnbhd|sendirian berhad"),
        ("bhd", "MY", "bhd|berhad"),
        ("pcl", "TH", "pcl|public company limited|public co ltd"),
        ("tnhh", "VN", "tnhh"),
    ];
}

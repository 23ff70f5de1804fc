using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>A firm whose name stands in another script on the other side is offered among five, from either side, and never linked.</summary>
public sealed class OtherScriptTests
{
    private static readonly List<string> Directory = MadeUpNames.Vendors(400).ConvertAll(vendor => vendor.Name);

    [Theory]
    [InlineData("ООО Стройинвест Кавказ", "Stroyinvest Kavkaz LLC", "Cyrillic")]
    [InlineData("Бетон Монтаж Волга", "Beton Montazh Volga", "Cyrillic")]
    [InlineData("Οικοδομική Θεσσαλονίκης ΑΕ", "Oikodomiki Thessalonikis SA", "Greek")]
    [InlineData("Τεχνοδομή Πατρών", "Technodomi Patron", "Greek")]
    [InlineData("شركة المقاولون العرب", "Al Muqawiloon Al Arab Co", "Arabic")]
    [InlineData("مؤسسة الزامل", "Al Zamil Establishment", "Arabic")]
    [InlineData("النجار للتجارة", "Al Najjar Trading", "Arabic")]
    [InlineData("אלקטרה בע״מ", "Electra Ltd", "Hebrew")]
    [InlineData("שפיר", "Shapir Ltd", "Hebrew")]
    [InlineData("北京城建集团有限公司", "Beijing Chengjian Jituan Co Ltd", "Han")]
    [InlineData("上海隧道", "Shanghai Suidao", "Han")]
    [InlineData("株式会社ダイワハウス", "Daiwa Hausu KK", "Kana")]
    [InlineData("たいせいけんせつ", "Taisei Kensetsu", "Kana")]
    [InlineData("शापूरजी पालोनजी", "Shapurji Pallonji", "Devanagari")]
    [InlineData("लार्सन एंड टुब्रो", "Larsen and Tubro", "Devanagari")]
    [InlineData("ช.การช่าง", "Ch Karnchang", "Thai")]
    [InlineData("อิตาเลียนไทย", "Italian Thai", "Thai")]
    [InlineData("현대건설", "Hyeondae Geonseol", "Hangul")]
    public void It_is_offered_and_never_linked(string one, string other, string script)
    {
        foreach (var (zoho, procore) in new[] { (one, other), (other, one) })
        {
            var vendor = new ZohoVendor("1", zoho, "", true);
            ProcoreVendor[] vendors = [.. Directory.Select((name, i) => Procore(i + 1, name)), Procore(1_000, procore)];
            var review = Assert.IsType<VendorVerdict.Review>(VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], vendors), LinkSet.Empty));

            Assert.True(review.Candidates.Any(candidate => candidate.ProcoreId == 1_000), $"'{procore}' is not among the five for '{zoho}' ({script}).");
            Assert.IsNotType<VendorVerdict.AutoLink>(VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], [vendors[^1]]), LinkSet.Empty));
        }
    }

    [Fact]
    public void The_reason_says_so()
    {
        var vendor = new ZohoVendor("1", "ООО Стройинвест Кавказ", "", true);
        var index = VendorIndex.Empty.With([vendor], [Procore(1, "Stroyinvest Kavkaz LLC")]);

        Assert.StartsWith("reads alike in other letters", Assert.Single(index.Candidates(vendor, LinkSet.Empty, 5)).Reason, StringComparison.Ordinal);
    }

    private static ProcoreVendor Procore(long id, string name) => new(id, name, true, "", "", "");
}

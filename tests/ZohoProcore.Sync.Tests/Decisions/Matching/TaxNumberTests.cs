namespace ZohoProcore.Sync.Tests;

/// <summary>A tax id counts where its check digits are right, however it is written; what can't be checked says nothing.</summary>
[Trait("Takes", "long")]
public sealed class TaxNumberTests
{
    private const int Numbers = 300;

    private static readonly string[] Labels = ["ABN ", "BN ", "EIN ", "GSTIN ", "VAT ", "CUIT ", "RUT ", "NIT ", "NPWP ", "BRN ", "IRD ", "RUC ", "UEN ", "VKN ", "MST "];

    // What a scheme promises, in thousandths: how many changes of one character and how many swaps of two neighbours are seen. A prime modulus above every weight sees
    // all. Luhn's misses the swap of 0 and 9, a modulus of ten that of digits five apart, Austria's the last two digits; a remainder of ten that is written as zero
    // hides some. Not covered at all are the letter of a Spanish firm, the last two digits of a Dutch one, the office behind an Indonesian one and the branch of a British one, which has two rules besides.
    private static readonly Dictionary<string, (int Changes, int Swaps)> Promised = new(StringComparer.Ordinal)
    {
        ["AR"] = (975, 970),
        ["AT"] = (1000, 840),
        ["AU"] = (1000, 1000),
        ["BE"] = (1000, 1000),
        ["BG"] = (985, 975),
        ["BR"] = (1000, 990),
        ["CH"] = (1000, 1000),
        ["CL"] = (1000, 1000),
        ["CN"] = (1000, 1000),
        ["CO"] = (980, 975),
        ["CY"] = (1000, 950),
        ["CZ"] = (980, 965),
        ["DE"] = (1000, 960),
        ["DK"] = (1000, 1000),
        ["EE"] = (1000, 860),
        ["EL"] = (975, 975),
        ["ES"] = (950, 970),
        ["FI"] = (1000, 1000),
        ["FR"] = (1000, 1000),
        ["GB"] = (930, 940),
        ["HR"] = (1000, 960),
        ["HU"] = (1000, 860),
        ["ID"] = (640, 620),
        ["IE"] = (1000, 1000),
        ["IN"] = (1000, 990),
        ["IT"] = (1000, 970),
        ["JP"] = (970, 970),
        ["KR"] = (1000, 890),
        ["LT"] = (980, 970),
        ["LU"] = (1000, 1000),
        ["LV"] = (1000, 1000),
        ["MT"] = (1000, 1000),
        ["NL"] = (850, 870),
        ["NO"] = (1000, 1000),
        ["NZ"] = (980, 975),
        ["PE"] = (975, 975),
        ["PL"] = (1000, 1000),
        ["PT"] = (975, 975),
        ["RO"] = (975, 975),
        ["SE"] = (1000, 960),
        ["SI"] = (980, 980),
        ["SK"] = (1000, 1000),
        ["TH"] = (920, 975),
        ["TR"] = (1000, 955),
        ["VN"] = (1000, 1000),
        ["ZA"] = (1000, 970),
    };

    public static TheoryData<string> Published => [.. PublishedTaxIds.Right.Keys];

    public static TheoryData<string> Checked => [.. Promised.Keys];

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_numbers_are_right_as_they_are_written(string kind) =>
        Assert.All(PublishedTaxIds.Right[kind], written => Assert.Equal(kind, TaxNumber.Read(written)?.Kind));

    [Fact]
    public void Published_numbers_with_an_error_say_nothing() => Assert.All(PublishedTaxIds.Wrong, written => Assert.Null(TaxNumber.Read(written)));

    [Fact]
    public void Every_country_with_check_digits_is_held_to_its_promise() =>
        Assert.Equal(PublishedTaxIds.Right.Keys.Where(kind => kind is not ("nine digits" or "SG")).Order(StringComparer.Ordinal), Promised.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Published))]
    public void However_it_is_written_it_is_one_number(string kind)
    {
        foreach (var bare in Bare(kind))
        {
            string[] others = [bare.ToLowerInvariant(), $" {bare} ", string.Join(' ', bare.Chunk(3).Select(three => new string(three))), string.Join('.', bare.Chunk(4).Select(four => new string(four)))];
            Assert.All(others, other => Assert.Equal(TaxNumber.Read(bare), TaxNumber.Read(other)));
        }
    }

    [Theory]
    [InlineData("BE 413562567", "BE 0413.562.567", "a zero that clerks leave out")]
    [InlineData("EL 94051189", "GR 094051189", "a zero, and the country's other code")]
    [InlineData("XI 879 7056 62", "GB879705662", "Northern Ireland's prefix")]
    [InlineData("CHE-116.281.710", "CHE-116.281.710 MWST", "the tax's name behind it")]
    [InlineData("NO 948007029", "NO 948 007 029 MVA", "the tax's name in Norway")]
    [InlineData("T4133937187596", "4133937187596", "an invoice issuer's letter in Japan")]
    [InlineData("ABN 53 004 085 616", "ACN 004 085 616", "a company's number is the end of its business number")]
    [InlineData("12302 6635 RC 0001", "BN 123026635", "an account of a business")]
    [InlineData("VAT: DE113866163", "DE 113866163", "a label in front")]
    public void One_number_in_two_spellings_is_equal(string one, string other, string why) =>
        Assert.True(TaxNumber.AreEqual(TaxNumber.Read(one), TaxNumber.Read(other)), why);

    [Theory]
    [MemberData(nameof(Checked))]
    public void A_character_too_many_or_too_few_is_no_number(string kind)
    {
        // Romanian numbers have no fixed length and Irish ones two; a Greek one without its zero may be another.
        foreach (var bare in kind is "RO" or "IE" or "EL" ? [] : Bare(kind))
        {
            Assert.NotEqual(kind, TaxNumber.Read(bare + bare[^1])?.Kind);
            Assert.NotEqual(kind, TaxNumber.Read(bare[..^1])?.Kind);
        }
    }

    /// <summary>Made-up numbers of every country: no change of one character, and no swap of two neighbours, goes unseen that the scheme promises to see.</summary>
    [Theory]
    [MemberData(nameof(Checked))]
    public void What_the_check_digits_promise_to_see_is_seen(string kind)
    {
        var random = new Random(20_26);
        var shapes = Bare(kind);
        var (changes, seenChanges, swaps, seenSwaps) = (0, 0, 0, 0);
        for (var i = 0; i < Numbers; i++)
        {
            var digits = Make(kind, shapes[i % shapes.Length], random);
            for (var at = 0; at < digits.Length; at++)
            {
                var other = Another(digits[at], random);
                changes++;
                seenChanges += IsSeen(kind, digits, digits[..at] + other + digits[(at + 1)..]) ? 1 : 0;
                if (at > 0 && digits[at] != digits[at - 1] && char.IsDigit(digits[at]) && char.IsDigit(digits[at - 1]))
                {
                    swaps++;
                    seenSwaps += IsSeen(kind, digits, digits[..(at - 1)] + digits[at] + digits[at - 1] + digits[(at + 1)..]) ? 1 : 0;
                }
            }
        }

        var promised = Promised[kind];
        Assert.True(1000L * seenChanges >= (long)promised.Changes * changes, $"{seenChanges} of {changes} changes of one character");
        Assert.True(1000L * seenSwaps >= (long)promised.Swaps * swaps, $"{seenSwaps} of {swaps} swaps");
    }

    [Theory]
    [InlineData("SSN 412-34-5678", true)]
    [InlineData("438 55 1290", true)]
    [InlineData("412.34.5671", true)]
    [InlineData("438551290", true)]
    [InlineData("TIN 438551290", true)]
    [InlineData("84 6134597", false)]
    [InlineData("EIN 846134597", false)]
    [InlineData("ES 54362315K", true)]
    [InlineData("ES A-28184661", false)]
    [InlineData("PT 500 019 720", false)]
    [InlineData("SE 556.383.740.901", false)]
    [InlineData("HR 33392005961", true)]
    [InlineData("NL001452330B47", true)]
    [InlineData("NL 8225.69.759 b01", false)]
    [InlineData("27AAPFU0939F1ZV", false)]
    [InlineData("CUIT 20-05536168-2", true)]
    [InlineData("PE 10054148289", true)]
    [InlineData("RUC 20512333797", false)]
    [InlineData("TH 0-99-4-000-61772-1", false)]
    [InlineData("CL 12.531.909-2", true)]
    [InlineData("RUT 76086428-5", false)]
    [InlineData("ZA 0001339050", true)]
    [InlineData("KR 134-86-72683", false)]
    public void A_persons_number_never_decides_alone(string written, bool isPersonal)
    {
        Assert.Equal(isPersonal, TaxNumber.Read(written)!.Value.IsPersonal);
        var (zoho, procore) = (new ZohoVendor("1", "Bramholt Fireproofing Constr", "", true, written), new ProcoreVendor(100, "Bramholt Fireproofing Construction", true, "", written, ""));
        Assert.Equal(
            !isPersonal, VendorMatcher.Decide(zoho, Scenario.Organization, VendorIndex.Empty.With([zoho], [procore]), LinkSet.Empty) is VendorVerdict.AutoLink);
    }

    /// <summary>Bare digits may be a person's; where the other side says that they are an employer's, they are.</summary>
    [Fact]
    public void Either_side_may_say_that_a_number_is_an_employers()
    {
        var (zoho, procore) = (new ZohoVendor("1", "Bramholt Fireproofing of Ohio", "", true), new ProcoreVendor(100, "Bramholt Fireproofing", true, "", "", ""));
        bool IsLinked(string ours, string theirs) => VendorMatcher.Decide(
            zoho with { TaxId = ours }, Scenario.Organization, VendorIndex.Empty.With([], [procore with { TaxId = theirs }]), LinkSet.Empty) is VendorVerdict.AutoLink;

        Assert.True(IsLinked("846134597", "84-6134597"));
        Assert.True(IsLinked("84-6134597", "846134597"));
        Assert.False(IsLinked("846134597", "846134597"));
    }

    /// <summary>Ten thousand numbers of rows and zeros, with any prefix that employers have.</summary>
    [Fact]
    public void A_row_of_digits_is_filled_in_whatever_stands_in_front()
    {
        var random = new Random(20_26);
        for (var i = 0; i < 10_000; i++)
        {
            var (start, step) = (random.Next(10), random.Next(2) == 0 ? 1 : 9);
            var row = string.Concat(Enumerable.Range(0, 7).Select(place => (start + (place * step)) % 10));
            var written = $"{random.Next(10, 99)}-{(random.Next(3) == 0 ? "00000" + random.Next(10, 99) : row)}";
            Assert.Null(TaxNumber.Read(written));
        }

        Assert.All(new[] { "12-3456780", "98-7654320", "20-0000001" }, written => Assert.Null(TaxNumber.Read(written)));
    }

    private static bool IsSeen(string kind, string right, string wrong) =>
        TaxNumber.Read(wrong) is not { } read || read.Kind != kind || read == TaxNumber.Read(right);

    // A number of the published one's shape with other digits that its check fits.
    private static string Make(string kind, string shape, Random random)
    {
        for (var tries = 0; tries < 100_000; tries++)
        {
            var made = string.Concat(shape.Select(c => char.IsDigit(c) ? (char)('0' + random.Next(10)) : c));
            if (TaxNumber.Read(made)?.Kind == kind)
            {
                return made;
            }
        }

        throw new InvalidOperationException($"No number of {kind} has the shape of '{shape}'.");
    }

    private static char Another(char c, Random random)
    {
        var (first, count) = char.IsDigit(c) ? ('0', 10) : ('A', 26);
        return (char)(first + ((c - first + 1 + random.Next(count - 1)) % count));
    }

    // The published numbers as they are, without a label in front and marks between.
    private static string[] Bare(string kind) =>
    [
        .. PublishedTaxIds.Right[kind]
            .Where(written => !Labels.Any(label => written.StartsWith(label, StringComparison.Ordinal)))
            .Select(written => string.Concat(written.Where(char.IsLetterOrDigit)).ToUpperInvariant()),
    ];
}

using System.Globalization;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// Vendors as production has them, drawn around names: tax ids, states, postcodes, telephone numbers and domains that are mostly right, sometimes
/// missing and sometimes another firm's; second contacts of one name; inactive copies. The same for the same seed.
/// </summary>
internal sealed class VendorDrawing
{
    private const int Known = 60;
    private const int Wrong = 3;
    private const int Claimed = 4;
    private const int Copied = 5;

    private static readonly string[] States = ["CA", "TX", "FL", "NY", "PA", "IL", "OH", "GA", "NC", "MI", "CO", "UT", "WA", "AZ", "TN"];

    private readonly Random _random;
    private readonly Firm[] _firms;

    private VendorDrawing(IReadOnlyList<string> directory, int seed)
    {
        _random = new(seed);
        _firms = [.. directory.Select(Draw)];
    }

    /// <summary>Draws facts around the names of a directory, and around queries that each mean the firm of one of them.</summary>
    public static DrawnVendors Make(IReadOnlyList<string> directory, IReadOnlyList<(string Name, int Expected)> queries, int seed) =>
        new VendorDrawing(directory, seed).Make(queries);

    private DrawnVendors Make(IReadOnlyList<(string Name, int Expected)> queries)
    {
        var procore = _firms.Select((firm, i) => InProcore(firm, i + 1)).ToList();
        var copies = Enumerable.Range(0, _firms.Length).Where(_ => Chance(Copied)).ToDictionary(i => i, i => Copy(procore[i], _firms.Length + i + 1));
        var claimed = queries.Select(query => query.Expected).Distinct().Where(_ => Chance(Claimed)).ToHashSet();
        return new(
            [.. procore, .. copies.Values],
            [.. claimed.Select(i => new ZohoVendor($"other {i}", _firms[i].Name, string.Empty, IsActive: true))],
            [
                .. queries.Select((query, i) => Ask(query, i, procore[query.Expected]) with
                {
                    IsClaimed = claimed.Contains(query.Expected),
                    CopyId = copies.TryGetValue(query.Expected, out var copy) ? copy.Id : null,
                }),
            ]);
    }

    private DrawnQuery Ask((string Name, int Expected) query, int place, ProcoreVendor meant)
    {
        var (firm, stranger) = (_firms[query.Expected], _firms[_random.Next(_firms.Length)]);
        var isWrong = false;
        string Pick(Func<Firm, string> fact)
        {
            var wrong = Chance(Wrong);
            isWrong |= wrong;
            return wrong ? fact(stranger) : Chance(Known) ? fact(firm) : string.Empty;
        }

        var vendor = new ZohoVendor($"query {place}", query.Name, string.Empty, IsActive: true, Pick(one => one.TaxId), Pick(one => one.State))
        {
            Phone = Pick(one => one.Phone),
            Postcode = Pick(one => one.Postcode),
            EmailDomain = Pick(one => one.Domain),
        };
        if (vendor.TaxId.Length == 0 && Chance(Wrong))
        {
            vendor = vendor with { TaxId = "N/A" };
        }

        var agrees = TaxNumber.AreEqual(TaxNumber.Read(vendor.TaxId), TaxNumber.Read(meant.TaxId))
            || VendorFacts.AreEqual(vendor.Phone, meant.Phone) || VendorFacts.AreEqual(vendor.Postcode, meant.Postcode)
            || VendorFacts.AreEqual(vendor.EmailDomain, meant.EmailDomain);
        return new(vendor, query.Expected + 1, agrees, isWrong);
    }

    private ProcoreVendor InProcore(Firm firm, long id) => new(id, firm.Name, IsActive: true, string.Empty, OrNothing(firm.TaxId), OrNothing(firm.State))
    {
        Phone = OrNothing(firm.Phone),
        Postcode = OrNothing(firm.Postcode),
        EmailDomain = OrNothing(firm.Domain),
    };

    // Half of the copies are inactive, the others say in their name what they are.
    private ProcoreVendor Copy(ProcoreVendor vendor, long id) => Chance(50)
        ? vendor with { Id = id, IsActive = false }
        : vendor with { Id = id, Name = $"ZZZ {vendor.Name} - DO NOT USE", LegalName = vendor.Name };

    private Firm Draw(string name, int place) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"{_random.Next(30, 48)}-{_random.Next(1_000_000, 9_999_999)}"),
        States[_random.Next(States.Length)],
        Telephone.Read(string.Create(CultureInfo.InvariantCulture, $"{_random.Next(201, 989)}{_random.Next(200, 999)}{_random.Next(1000, 9999)}"), null),
        _random.Next(10_000, 99_950).ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"firm{place}.test"));

    private string OrNothing(string fact) => Chance(Known) ? fact : string.Empty;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private sealed record Firm(string Name, string TaxId, string State, string Phone, string Postcode, string Domain);
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// What the matcher decides belongs to its version: links of an earlier one are looked at again and said to be. Who changes what is decided raises
/// <see cref="VendorMatcher.Version"/> and notes the hash that this test then names.
/// </summary>
public sealed class MatchingVersionTests
{
    private const string Organization = "1";
    private const int Drawn = 1_500;
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Who_changes_what_is_decided_raises_the_version() =>
        Assert.Equal(("vendor.identity.13", "dd341820fb5bc88f"), (VendorMatcher.Version, Decided()));

    /// <summary>Every word of every table of both rooms, and every verdict about the golden cases, the pairs of both kinds, each alone and with every second fact, and vendors that are drawn.</summary>
    private static string Decided()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table + "\n"));
        }

        foreach (var row in GoldenNames.Cases)
        {
            var (_, zoho, procore, _) = row.Data;
            Add(hash, new ZohoVendor("1", zoho, "", true), VendorIndex.Empty.With([], [.. procore.Select((name, i) => Procore(i + 1, name))]));
        }

        foreach (var (zoho, procore) in ConstructionNames.Different.Concat(ConstructionNames.Same))
        {
            foreach (var (ours, theirs) in WithFacts(new("1", zoho, "", true), Procore(1, procore)))
            {
                Add(hash, ours, VendorIndex.Empty.With([], [theirs]));
            }
        }

        var names = MadeUpNames.Vendors(Drawn).ConvertAll(vendor => vendor.Name);
        var drawn = VendorDrawing.Make(names, [.. names.Select((name, i) => (name.ToUpperInvariant(), i))], seed: 1);
        var index = VendorIndex.Empty.With(drawn.Others, drawn.Procore);
        foreach (var query in drawn.Queries)
        {
            Add(hash, query.Vendor, index);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Tables()
    {
        var source = Path.Combine(Repository.Root, "src", "ZohoProcore.Sync", "Decisions");
        var names = new[] { "Names", "Matching" }.SelectMany(room => Directory.EnumerateFiles(Path.Combine(source, room), "*.cs")).Select(file => Path.GetFileName(file).Split('.')[0]).ToHashSet();
        return typeof(VendorMatcher).Assembly.GetTypes()
            .Where(type => names.Contains(type.Name))
            .SelectMany(type => type.GetFields(All).Select(field => (Name: $"{type.Name}.{field.Name}", Value: field.GetValue(null)))
                .Concat(type.GetProperties(All).Select(property => (Name: $"{type.Name}.{property.Name} as it is read", Value: property.GetValue(null)))))
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => (one.Name, Text: Written(one.Value)))
            .Where(one => one.Text is not null)
            .Select(one => $"{one.Name} {one.Text}");
    }

    private static string? Written(object? value) => value switch
    {
        string text => text,
        int or double or char or bool => Convert.ToString(value, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(' ', many.Cast<object>().Select(one => Written(one) ?? one.ToString()!).Order(StringComparer.Ordinal)),
        _ => null,
    };

    private static IEnumerable<(ZohoVendor Zoho, ProcoreVendor Procore)> WithFacts(ZohoVendor zoho, ProcoreVendor procore)
    {
        var telephone = Telephone.Read("801 555 2368", null);
        yield return (zoho, procore);
        yield return (zoho with { TaxId = "84-6134597" }, procore with { TaxId = "84-6134597" });
        yield return (zoho with { TaxId = "84-6134597" }, procore with { TaxId = "84-6134605" });
        yield return (zoho with { TaxId = "N/A" }, procore with { TaxId = "N/A" });
        yield return (zoho with { State = "CO" }, procore with { State = "UT" });
        yield return (zoho with { Country = "DE" }, procore with { Country = "AT" });
        yield return (zoho with { Phone = telephone }, procore with { Phone = telephone });
        yield return (zoho with { EmailDomain = "wexholt.com" }, procore with { EmailDomain = "wexholt.com" });
        yield return (zoho with { Postcode = "84101" }, procore with { Postcode = "84101" });
        yield return (zoho with { Number = "V-1001" }, procore with { OriginCode = "V-1001" });
        yield return (zoho, procore with { IsActive = false });
        yield return (zoho, procore with { OriginId = OriginIds.Vendor(Organization, zoho.Id) });
    }

    private static void Add(IncrementalHash hash, ZohoVendor zoho, VendorIndex index)
    {
        var said = VendorMatcher.Decide(zoho, Organization, index, LinkSet.Empty) switch
        {
            VendorVerdict.AutoLink link => FormattableString.Invariant($"{link.Vendor.Id} {link.Evidence}"),
            VendorVerdict.Review review => FormattableString.Invariant($"{review.Code} {review.Doubt} {string.Join(",", review.Candidates.Select(candidate => candidate.ProcoreId))}"),
            VendorVerdict.NoCandidate none => $"{none.Code} {none.Doubt}",
            var other => throw new InvalidOperationException(other.ToString()),
        };
        hash.AppendData(Encoding.UTF8.GetBytes(said + "\n"));
    }

    private static ProcoreVendor Procore(long id, string name) => new(id, name, true, "", "", "");
}

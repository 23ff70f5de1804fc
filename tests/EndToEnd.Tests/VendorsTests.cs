using System.Globalization;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>Vendor matching, measured on the customer's own vendors.</summary>
public sealed class VendorsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    [Fact]
    public async Task The_connections_own_vendors_are_measured()
    {
        await using var host = Programs.Host("vendors", "trial", "--leave-one-out", "--seed", "7", "--json");
        await host.ExitAsync(Limit);
        var audit = JsonNode.Parse(host.Output)!;
        var open = audit["leaveOneOut"]!;
        Assert.InRange((int)audit["zohoVendors"]!, 100, 1000);
        Assert.InRange((double)audit["coverage"]!, 0.5, 1);
        Assert.InRange((int)open["questions"]!, (int)audit["linked"]!, (int)audit["procoreVendors"]!);
        Assert.Equal((int)open["linkedToStranger"]!, open["links"]!.AsArray().Count);
        Assert.Equal((double)open["linkedToStranger"]! / (int)open["questions"]!, (double)open["rate"]!);
        Assert.InRange((double)open["upperBound95"]!, (double)open["rate"]! + 0.0001, 1);
        Assert.Contains("a sandbox inside", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_will_do()
    {
        using var directory = new TemporaryDirectory();
        var (zoho, procore) = (Path.Combine(directory.Path, "zoho.txt"), Path.Combine(directory.Path, "procore.txt"));
        await File.WriteAllLinesAsync(zoho, ["Zylker Incorporated", "", "Unheard Of Partners"], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(procore, ["17\tZylker Inc.", "18\tYardarm Roofing LLC"], TestContext.Current.CancellationToken);

        await using var host = Programs.Host("vendors", "trial", "--leave-one-out", "--zoho", zoho, "--procore", procore);
        Assert.True(await host.ExitAsync(Limit) == 0, host.Everything());
        Assert.Contains("1 would be linked automatically: 50.00 %.", host.Output, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"0 of 2 were linked to a stranger: 0.00 %, and below {100 * (1 - Math.Sqrt(0.05)):0.00} % with a confidence of 95 %."),
            host.Output,
            StringComparison.Ordinal);

        await File.AppendAllLinesAsync(procore, ["19\tZYLKER, INC"], TestContext.Current.CancellationToken);
        await using var twice = Programs.Host("vendors", "trial", "--leave-one-out", "--zoho", zoho, "--procore", procore);
        Assert.True(await twice.ExitAsync(Limit) == 1, twice.Everything());
        Assert.Contains("'ZYLKER, INC' to 'Zylker Inc.' (1): equal name, unique on both sides", twice.Output, StringComparison.Ordinal);

        await using var closed = Programs.Host("vendors", "trial", "--zoho", zoho, "--procore", procore);
        Assert.True(await closed.ExitAsync(Limit) == 0, closed.Everything());
        Assert.DoesNotContain("stranger", closed.Output, StringComparison.Ordinal);
    }
}

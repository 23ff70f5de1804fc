using PublicApiGenerator;

namespace Conventions.Tests;

/// <summary>The public surface of each package stands in <c>PublicApi/</c>, so that a change to it shows in review.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "ACCEPT_PUBLIC_API";

    public static TheoryData<string> Cases => Packages.Cases;

    [Theory, MemberData(nameof(Cases))]
    public async Task The_public_surface_is_the_one_that_was_reviewed(string package)
    {
        var approved = Repository.PathOf("tests", "Conventions.Tests", "PublicApi", package + ".txt");
        var actual = Packages.Assembly(package).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1") await File.WriteAllTextAsync(approved, actual, TestContext.Current.CancellationToken);

        var expected = File.Exists(approved) ? await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken) : string.Empty;
        var (before, now) = (expected.Split('\n'), actual.Split('\n'));
        var changes = before.Except(now, StringComparer.Ordinal).Select(line => "- " + line.Trim()).Concat(now.Except(before, StringComparer.Ordinal).Select(line => "+ " + line.Trim())).ToList();
        Assert.True(
            expected == actual,
            $"The public surface of {package} changed{(changes.Count == 0 ? " its order" : $":\n{string.Join('\n', changes.Take(40))}")}\n"
            + $"If that is meant, run the tests once with {Accept}=1, and commit tests/Conventions.Tests/PublicApi/{package}.txt with the change.");
    }
}

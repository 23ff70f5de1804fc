using System.Collections;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Conventions.Tests;

/// <summary>What every build has to do and what an everyday one leaves out, as MSBuild itself works it out.</summary>
public sealed class BuildTests
{
    private static readonly string Demo = Path.Combine("samples", "EmbeddedHost");

    public static TheoryData<string> Cases => Packages.Cases;

    [Fact]
    public async Task Analyzers_run_on_request_and_not_in_every_build()
    {
        string[] asked = ["-getProperty:RunAnalyzersDuringBuild", "-getProperty:EnforceCodeStyleInBuild"];

        var everyday = (await EvaluateAsync(Demo, asked)).GetProperty("Properties");
        Assert.Equal("false", everyday.GetProperty("RunAnalyzersDuringBuild").GetString());
        Assert.NotEqual("true", everyday.GetProperty("EnforceCodeStyleInBuild").GetString());

        var requested = (await EvaluateAsync(Demo, [.. asked, "-p:Analyze=true"])).GetProperty("Properties");
        Assert.NotEqual("false", requested.GetProperty("RunAnalyzersDuringBuild").GetString());
        Assert.Equal("true", requested.GetProperty("EnforceCodeStyleInBuild").GetString());
    }

    [Fact]
    public void The_build_that_has_to_pass_asks_for_them() =>
        Assert.Contains(
            File.ReadLines(Repository.PathOf(".ci", "run")),
            line => line.StartsWith("dotnet build ", StringComparison.Ordinal)
                && line.Contains("-p:Analyze=true", StringComparison.Ordinal) && line.Contains("-warnaserror", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Cases))]
    public async Task Every_package_takes_its_links_to_the_source_from_SourceLink(string package)
    {
        var items = (await EvaluateAsync(Path.Combine("src", package), "-getItem:PackageReference", "-p:TargetFramework=net10.0")).GetProperty("Items");
        Assert.Contains(items.GetProperty("PackageReference").EnumerateArray(), item => item.GetProperty("Identity").GetString() == "Microsoft.SourceLink.GitHub");
    }

    /// <summary>What one release let somebody write, the next one compiles; the first has none before it.</summary>
    [Fact]
    public void A_package_is_validated_and_held_to_the_release_before_it()
    {
        var settings = XDocument.Load(Repository.PathOf("src", "Directory.Build.props")).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        Assert.Equal(["true"], settings["EnablePackageValidation"]);

        var next = Version.Parse(XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value);
        var before = Regex.Matches(Repository.Read("CHANGELOG.md"), @"^## \[(\d+\.\d+\.\d+)\]", RegexOptions.Multiline)
            .Select(heading => Version.Parse(heading.Groups[1].Value)).Where(version => version < next).Max();
        string[] expected = before is null ? [] : [before.ToString()];
        Assert.Equal(expected, settings["PackageValidationBaselineVersion"]);
    }

    /// <summary>The first command of the README builds these and nothing else.</summary>
    [Fact]
    public void The_demo_builds_what_it_runs_and_nothing_else() => Assert.Equal(
        Packages.Names.Concat(["EmbeddedHost", "Sandbox"]).Order(StringComparer.Ordinal),
        Needed(Path.Combine(Demo, "EmbeddedHost.csproj")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    /// <summary>A project that names one framework builds what it needs for that one only, so the demo builds the packages once.</summary>
    [Fact]
    public void Packages_are_built_for_netstandard_where_they_are_packed_or_tested()
    {
        var projects = Repository.Files("*.csproj").ToList();
        var several = projects.Where(path => FrameworksOf(path).Length > 1).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(Packages.Names.Order(StringComparer.Ordinal), several.Order(StringComparer.Ordinal));
        Assert.All(Needed(Path.Combine(Demo, "EmbeddedHost.csproj")).Where(path => FrameworksOf(path).Length == 1), path => Assert.Equal("net10.0", FrameworksOf(path)[0]));

        // .NET Framework takes the packages' netstandard2.0 builds; who asks for it is a test, or is started by one.
        var tests = projects.Where(path => path.StartsWith("tests", StringComparison.Ordinal)).SelectMany(Needed).ToHashSet(StringComparer.Ordinal);
        var asking = projects.Where(path => FrameworksOf(path) is [not "net10.0"]).ToList();
        Assert.NotEmpty(asking);
        Assert.All(asking, path => Assert.Contains(path, tests));
        Assert.DoesNotContain(projects, path => Repository.Read(path).Contains("SetTargetFramework", StringComparison.Ordinal));
    }

    // A project and all that it refers to, relative to the root.
    private static HashSet<string> Needed(string project)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>([project]);
        while (left.TryPop(out var one))
        {
            if (!needed.Add(one)) continue;
            foreach (var reference in XDocument.Load(Repository.PathOf(one)).Descendants("ProjectReference"))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(one))!, (string)reference.Attribute("Include")!));
                left.Push(Path.GetRelativePath(Repository.Root, path));
            }
        }

        return needed;
    }

    // As the project says, or the nearest file above it that all projects of its folder take their settings from.
    private static string[] FrameworksOf(string project)
    {
        var file = project;
        for (var folder = Path.GetDirectoryName(project)!; ; folder = Path.GetDirectoryName(folder)!)
        {
            var named = File.Exists(Repository.PathOf(file))
                ? XDocument.Load(Repository.PathOf(file)).Descendants().FirstOrDefault(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks")
                : null;
            if (named is not null) return named.Value.Split(';');
            file = Path.Combine(folder, "Directory.Build.props");
        }
    }

    private static async Task<JsonElement> EvaluateAsync(string project, params string[] asked)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["msbuild", project, "-nologo", .. asked])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // What the build that started these tests says about itself does not hold for another build.
            if (((string)variable.Key).StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove((string)variable.Key);
        }

        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, text);
        return JsonDocument.Parse(text).RootElement;
    }
}

using System.Collections;
using System.Diagnostics;
using System.Text.Json;

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

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Conventions.Tests;

/// <summary>What a maintainer runs for a release, <c>eng/release</c>; the packages themselves are looked at in <see cref="PackageTests"/>.</summary>
public sealed class ReleaseTests
{
    // As `dotnet list package --include-transitive --format json` says it, for two projects that share something.
    private const string Listed = """
        {"version":1,"projects":[
          {"path":"a","frameworks":[{"framework":"net10.0","topLevelPackages":[
             {"id":"NodaTime","requestedVersion":"3.3.7","resolvedVersion":"3.3.7"},{"id":"Meziantou.Analyzer","requestedVersion":"3.0.321","resolvedVersion":"3.0.321"}],
           "transitivePackages":[{"id":"Polly.Core","resolvedVersion":"8.9.1"}]}]},
          {"path":"b","frameworks":[{"framework":"netstandard2.0","topLevelPackages":[
             {"id":"NodaTime","requestedVersion":"3.3.7","resolvedVersion":"3.3.7"},{"id":"Polyfill","requestedVersion":"11.4.5","resolvedVersion":"11.4.5"},
             {"id":"Microsoft.SourceLink.GitHub","requestedVersion":"10.0.403","resolvedVersion":"10.0.403"}]}]},
          {"path":"c"}]}
        """;

    [Fact]
    public async Task The_bill_of_materials_has_what_is_in_the_packages_once_and_no_tool_that_builds_them()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            await RunAsync(Listed, "--bill", file);
            using var bill = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

            Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
            Assert.Equal(
                ["pkg:nuget/NodaTime@3.3.7", "pkg:nuget/Polly.Core@8.9.1", "pkg:nuget/Polyfill@11.4.5"],
                bill.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()));
            Assert.Equal(
                Packages.Assembly("ZohoProcore.Sync").GetName().Version!.ToString(3),
                bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task RunAsync(string input, params string[] arguments)
    {
        const string Reason = "bash or jq is not installed: apt-get install jq.";
        try
        {
            var start = new ProcessStartInfo("bash", [Repository.PathOf("eng", "release"), .. arguments]) { RedirectStandardInput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (process.ExitCode == 127 && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
            Assert.True(process.ExitCode == 0, error);
        }
        catch (Win32Exception)
        {
            if (Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
            throw;
        }
    }
}

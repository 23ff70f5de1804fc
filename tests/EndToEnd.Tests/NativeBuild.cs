using System.Collections;
using System.Diagnostics;

namespace EndToEnd.Tests;

/// <summary>Publishes a program of this repository as native code, in a place of its own under <c>artifacts/</c> unless the packages were just built for release.</summary>
internal static class NativeBuild
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(40);

    /// <summary>Publishes it, warnings as errors.</summary>
    /// <returns>The path of the executable.</returns>
    public static async Task<string> PublishAsync(string root, string project)
    {
        if (!OperatingSystem.IsWindows() && !File.Exists("/usr/bin/clang") && !File.Exists("/usr/bin/gcc"))
        {
            const string Reason = "No C compiler, which links native programs, is installed: apt-get install gcc libc6-dev.";
            if (Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
            throw new InvalidOperationException(Reason);
        }

        var place = Path.Combine(root, "artifacts", "native");
        var output = Path.Combine(place, "program");
        string[] own = Environment.GetEnvironmentVariable("RELEASE_PACKAGES") is null ? [$"-p:ArtifactsPath={place}"] : [];
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "publish", Path.Combine(root, "tests", project), "--configuration", "Release", "--use-current-runtime", "--output", output, "--disable-build-servers",
                "-nologo", "-p:NuGetAudit=false", "-p:RunAnalyzers=false", "-p:NativeDebugSymbols=false", .. own,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // What the build that started these tests says about itself does not hold for another build.
            if (((string)variable.Key).StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove((string)variable.Key);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        try
        {
            var text = process.StandardOutput.ReadToEndAsync(over.Token);
            var error = process.StandardError.ReadToEndAsync(over.Token);
            await process.WaitForExitAsync(over.Token);
            var said = await text + await error;
            Assert.True(process.ExitCode == 0, $"dotnet publish ended with {process.ExitCode}.\n{said}");
            Assert.DoesNotContain("warning IL", said, StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return Path.Combine(output, OperatingSystem.IsWindows() ? project + ".exe" : project);
    }
}

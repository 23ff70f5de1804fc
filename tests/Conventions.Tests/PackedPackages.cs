using System.Collections;
using System.Diagnostics;

namespace Conventions.Tests;

/// <summary>
/// The packages as <c>dotnet pack</c> makes them: those that <c>RELEASE_PACKAGES</c> has, or built once for all tests in a place of their own under <c>artifacts/</c>.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _build = Repository.PathOf("artifacts", "conventions");

    private readonly string? _packed = Environment.GetEnvironmentVariable("RELEASE_PACKAGES");

    /// <summary>Where the packages are.</summary>
    internal string Output => _packed ?? Path.Combine(_build, "packages");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_packed is not null) return;
        if (Directory.Exists(Output)) Directory.Delete(Output, recursive: true);
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "pack", Path.Combine("eng", "Packages.slnf"), "--configuration", "Release", "--output", Output, "--disable-build-servers", "-nologo",
                $"-p:ArtifactsPath={_build}", "-p:ContinuousIntegrationBuild=true", "-p:NuGetAudit=false", "-p:RunAnalyzers=false",
            ])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // What the build that started these tests says about itself does not hold for another build.
            if (((string)variable.Key).StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove((string)variable.Key);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(over.Token);
        var error = process.StandardError.ReadToEndAsync(over.Token);
        try
        {
            await process.WaitForExitAsync(over.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet pack ended with {process.ExitCode}.\n{await output}\n{await error}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Framework.Tests;

/// <summary>Runs programs for .NET Framework under mono.</summary>
internal static class MonoProgram
{
    /// <summary>Runs the console of the samples to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var metadata = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(one => one.Key, one => one.Value!);
        var path = Path.Combine(metadata["ProgramsDirectory"], "FrameworkConsole", metadata["ProgramsPivot"], "FrameworkConsole.exe");
        Assert.True(File.Exists(path), $"{path} is not there; build samples/FrameworkConsole first.");
        return RunFileAsync(path, environment, arguments);
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunFileAsync(string path, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(5));
        using var process = Start(path, arguments, environment);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(over.Token);
            var error = process.StandardError.ReadToEndAsync(over.Token);
            await process.WaitForExitAsync(over.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static Process Start(string path, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("mono", [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            const string Reason = "mono, which runs .NET Framework programs on Linux, is not installed: apt-get install mono-devel.";
            if (Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
            throw new InvalidOperationException(Reason, missing);
        }
    }
}

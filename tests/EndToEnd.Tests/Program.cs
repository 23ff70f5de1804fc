using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EndToEnd.Tests;

/// <summary>A running program: what it wrote so far, how it ended, and ways to end it. Disposing it ends it.</summary>
internal sealed class Program : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string? _folder;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Lock _gate = new();

    /// <summary>Starts it.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="environment">What its environment has beside this process's.</param>
    /// <param name="folder">Where it starts; null for a folder of its own.</param>
    /// <param name="through">A program that starts it, with its own arguments; null for none.</param>
    public Program(string path, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string? folder = null, IReadOnlyList<string>? through = null)
    {
        string[] words = [.. through ?? [], Dotnet, path, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? (_folder = Directory.CreateTempSubdirectory("zohoprocore-test-").FullName), // nothing that another one left
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Add(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What runs programs here.</summary>
    public static string Dotnet => System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public string Output
    {
        get
        {
            lock (_gate) return _output.ToString();
        }
    }

    public string Error
    {
        get
        {
            lock (_gate) return _error.ToString();
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>The processor time that it took so far, and the memory that it has.</summary>
    public (TimeSpan Processor, long Memory) Used
    {
        get
        {
            _process.Refresh();
            return (_process.TotalProcessorTime, _process.WorkingSet64);
        }
    }

    public Task<string> WaitForOutputAsync(string text, CancellationToken cancellationToken) => WaitForAsync(() => Output, text, cancellationToken);

    public Task<string> WaitForErrorAsync(string text, CancellationToken cancellationToken) => WaitForAsync(() => Error, text, cancellationToken);

    /// <summary>Gives it a line to read.</summary>
    public async Task WriteLineAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), TestContext.Current.CancellationToken);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Gives it nothing more to read.</summary>
    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Waits until the program ends by itself.</summary>
    public async Task<int> ExitAsync(TimeSpan limit)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(limit);
        try
        {
            await _process.WaitForExitAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program did not end within {limit}. {Everything()}");
        }

        return _process.ExitCode;
    }

    /// <summary>Ends it as <c>kill -9</c> does: nothing in it gets to run any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public Task TerminateAsync() => SignalAsync("-TERM");

    /// <summary>It stands still, as on a machine that gives it no time.</summary>
    public Task HoldAsync() => SignalAsync("-STOP");

    /// <summary>It goes on.</summary>
    public Task GoOnAsync() => SignalAsync("-CONT");

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    public string Everything() => $"Standard output:\n{Output}\nStandard error:\n{Error}";

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> WaitForAsync(Func<string> read, string text, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (true)
        {
            if (read().Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found) return found.Trim();
            if (_process.HasExited) throw new InvalidOperationException($"The program ended with {_process.ExitCode} before it said \"{text}\". {Everything()}");
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, over.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"The program did not say \"{text}\". {Everything()}");
            }
        }
    }

    private void Add(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (_gate) text.Append(line).Append('\n');
    }
}

using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace EmbeddedHost;

/// <summary>Writes the log for the person who runs the host: time, level and sentence on one line. An exception becomes its sentence, never a stack trace.</summary>
internal sealed class SentenceFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "sentence";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var sentence = logEntry.Formatter(logEntry.State, logEntry.Exception).ReplaceLineEndings(" ");
        var problem = logEntry.Exception is { } exception ? " " + Problem.SentenceOf(exception).ReplaceLineEndings(" ") : string.Empty;
        textWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {Word(logEntry.LogLevel)} {sentence}{problem}"));
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error   ",
        LogLevel.Warning => "warning ",
        LogLevel.Information => "info    ",
        _ => "debug   ",
    };
}

using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace EmbeddedHost;

/// <summary>
/// Writes the log for the person who runs the host: time, level, the number of the event and its sentence on one line. An exception becomes its sentence, never a stack trace; what a name from
/// outside hides, or what would steer a terminal, stands there as its number.
/// </summary>
internal sealed class SentenceFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "sentence";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var number = logEntry.EventId.Id > 0 ? string.Create(CultureInfo.InvariantCulture, $"[{logEntry.EventId.Id}] ") : string.Empty;
        var sentence = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var problem = logEntry.Exception is { } exception ? " " + Problem.SentenceOf(exception) : string.Empty;
        textWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {Word(logEntry.LogLevel)} {number}{OneLine(sentence + problem)}"));
    }

    /// <summary>A text on one line, with nothing hidden in it.</summary>
    public static string OneLine(string text) => PageWords.Name(text.ReplaceLineEndings(" "));

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error   ",
        LogLevel.Warning => "warning ",
        LogLevel.Information => "info    ",
        _ => "debug   ",
    };
}

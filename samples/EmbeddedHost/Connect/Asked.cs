using System.Text;

namespace EmbeddedHost;

/// <summary>What a command needs to be told: by an option, a file or the environment, else by the person who sits there. What is still missing is said at once, and not one after the other.</summary>
internal sealed class Asked(TextWriter error)
{
    private readonly List<string> _missing = [];

    private bool CanAsk => error is ShownWriter { HasSomebody: true } && !Console.IsInputRedirected;

    /// <summary>Something that anybody may see.</summary>
    /// <param name="given">What was given with the option.</param>
    /// <param name="option">The option.</param>
    /// <param name="question">What is asked for where nothing was given.</param>
    public string Text(string? given, string option, string question)
    {
        if (!string.IsNullOrWhiteSpace(given)) return given.Trim();
        if (!CanAsk) return Missing(option);
        error.Write($"{question} ");
        return Console.ReadLine()?.Trim() is { Length: > 0 } said ? said : Missing(option);
    }

    /// <summary>A secret. It is never an option, because every account of the machine sees the command line of a program.</summary>
    /// <param name="file">The file that holds it; null where none was given.</param>
    /// <param name="option">The option that names the file.</param>
    /// <param name="variable">The variable of the environment that may hold it.</param>
    /// <param name="question">What is asked for where neither is there.</param>
    public string Secret(FileInfo? file, string option, string variable, string question)
    {
        if (Known(file, variable) is { } known) return known;
        if (!CanAsk) return Missing($"{option} or {variable}");
        error.Write($"{question} (it is not shown) ");
        var said = Unseen();
        error.WriteLine();
        return said.Length > 0 ? said : Missing($"{option} or {variable}");
    }

    /// <summary>A secret, where it is given in a file or in the environment.</summary>
    public static string? Known(FileInfo? file, string variable)
    {
        if (file is null) return Environment.GetEnvironmentVariable(variable)?.Trim() is { Length: > 0 } value ? value : null;
        if (!file.Exists) throw new InputException($"There is no file {file.FullName}.");
        return File.ReadAllText(file.FullName).Trim() is { Length: > 0 } text ? text : throw new InputException($"The file {file.FullName} is empty.");
    }

    /// <summary>Says everything that is missing.</summary>
    /// <exception cref="InputException">Something is.</exception>
    public void ThrowIfMissing()
    {
        if (_missing.Count > 0) throw new InputException($"{string.Join(", ", _missing)} {(_missing.Count == 1 ? "is" : "are")} missing, and nobody can be asked here. See connect --help.");
    }

    private string Missing(string option)
    {
        _missing.Add(option);
        return string.Empty;
    }

    private static string Unseen()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        return typed.ToString().Trim();
    }
}

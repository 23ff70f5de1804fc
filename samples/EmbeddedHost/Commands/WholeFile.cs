namespace EmbeddedHost;

/// <summary>Writes a file for somebody else under another name until all of it is there: half of an audit, or of a ledger, looks like a whole one.</summary>
internal static class WholeFile
{
    /// <summary>Says so before anything takes time.</summary>
    /// <exception cref="InputException">There is something of that name.</exception>
    public static void ThrowIfThere(FileInfo file)
    {
        if (Path.Exists(file.FullName)) throw new InputException($"{file.FullName} is there already; name a file that is not.");
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="InputException">There is something of that name, or it can't be written.</exception>
    public static async Task WriteAsync(FileInfo file, Func<Stream, Task> write)
    {
        ThrowIfThere(file);
        var part = file.FullName + ".part";
        try
        {
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write)) await write(stream);
            File.Move(part, file.FullName);
        }
        catch (Exception problem)
        {
            Discard(part);
            if (problem is IOException or UnauthorizedAccessException)
                throw new InputException($"{file.FullName} can't be written: {problem.Message.TrimEnd('.')}. Nothing of it was kept; put that right, or choose another name.");
            throw;
        }
    }

    private static void Discard(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Where it can't be made it can't be deleted either.
        }
    }
}

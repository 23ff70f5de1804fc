using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Policies that stand in a file of their own.</summary>
internal static class PolicyFiles
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It can't be read, or what it says can't be used; all that is wrong is said.</exception>
    public static SyncPolicies Read(string path)
    {
        var read = PolicyDocument.Read(TextOf(path));
        return read.Policies ?? throw new InputException($"The policies in {Path.GetFullPath(path)} can't be used:\n  " + string.Join("\n  ", read.Problems));
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The policies can't be read: {problem.Message.TrimEnd('.')}. Name a file with policies as docs/policies.md shows them.");
        }
    }
}

namespace EndToEnd.Tests;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("zohoprocore-test-").FullName;

    public string StoreFile => System.IO.Path.Combine(Path, "sync.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

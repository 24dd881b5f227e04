// Describes the commands, arguments and flags to commander; what they do is in one file a command.
import { Argument, type Command, CommanderError } from 'commander'
import type { HelpWords } from '../language/help-words.ts'
import { letterheads } from '../model/letterhead.ts'
import { diffFormats } from '../model/plan-comparison.ts'
import { editions } from '../model/report.ts'
import { templateFormats } from '../template/render-template.ts'
import {
  type CheckFlags,
  type CompileFlags,
  type DiffFlags,
  defaultFormats,
  diagnosticsFormatNames,
  type ImportFlags,
  type LimitFlags,
  type PlanFlags,
  type SchemaKind,
  schemaKinds,
  type TemplateFlags,
} from './flags.ts'
import { WordedCommand } from './worded-command.ts'

/** What each command does; the flags that all commands share are read from the program. */
export interface CommandActions {
  check(paths: string[], flags: CheckFlags): Promise<void>
  compile(paths: string[], flags: CompileFlags): Promise<void>
  template(flags: TemplateFlags): Promise<void>
  plan(files: string[], flags: PlanFlags): Promise<void>
  planImport(files: string[], flags: ImportFlags): Promise<void>
  diff(oldFile: string, newFile: string, flags: DiffFlags): Promise<void>
  explain(rule: string | undefined): Promise<void>
  schema(kind: SchemaKind): Promise<void>
  init(folder: string | undefined): Promise<void>
}

/** In the order of `tiendo --help`: the work of a period, the life of a plan, then what explains. */
export function describeProgram(words: HelpWords, version: string, actions: CommandActions): Command {
  const program = describeRoot(words, version)
  describeSubmissionCommands(program, words, actions)
  describePlanCommands(program, words, actions)
  describeReferenceCommands(program, words, actions)
  return program
}

function describeRoot(words: HelpWords, version: string): Command {
  const { option } = words
  const program = new WordedCommand(words).name('tiendo')
  program
    .description(words.program)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(`help ${words.commandPlaceholder}`, words.helpCommand)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', `\n${words.epilogue}`)
    .exitOverride()
  return program
    .addOption(program.createOption('--lang <vi|en>', option.lang).choices(['vi', 'en']))
    .option('--config <file>', option.config)
    .option('--quiet', option.quiet)
    .option('--verbose', option.verbose)
    .option('--no-color', option.noColor)
}

function describeSubmissionCommands(program: Command, words: HelpWords, actions: CommandActions): void {
  const { option, argument } = words
  addOutput(addInputs(program.command('check'), words), words)
    .option('--annotate <dir>', option.annotate)
    .option('--previous-check <file>', option.previousCheck)
    .description(words.command.check)
    .addHelpText('after', `\n${words.checkNotes}`)
    .argument('[PATH...]', argument.paths)
    .action((paths: string[], flags: CheckFlags) => actions.check(paths, flags))
  addReport(addInputs(program.command('compile'), words), words)
    .description(words.command.compile)
    .addHelpText('after', `\n${words.compileNotes}`)
    .argument('[PATH...]', argument.paths)
    .action((paths: string[], flags: CompileFlags) => actions.compile(paths, flags))
  addTemplate(program.command('template'), words)
    .description(words.command.template)
    .action((flags: TemplateFlags) => actions.template(flags))
}

function describePlanCommands(program: Command, words: HelpWords, actions: CommandActions): void {
  const { option, argument } = words
  const plan = addOutput(program.command('plan').option('--as-of <date>', option.planAsOf), words)
    .option('--against <file>', option.against)
    .option(limitFlag, option.limit, collect)
    .description(words.command.plan)
    .argument('[FILE...]', argument.planFiles)
    .action((files: string[], flags: PlanFlags) => actions.plan(files, flags))
  plan
    .command('import')
    .description(words.command.planImport)
    .option('--id <id>', option.planId)
    .option('--out <file>', option.planOut)
    .option(limitFlag, option.limit, collect)
    .argument('<FILE...>', argument.annex)
    .action((files: string[], flags: ImportFlags, command: Command) => {
      refuseForeignFlags(plan, command)
      const { limit = [] } = plan.opts<LimitFlags>()
      return actions.planImport(files, { ...flags, limit })
    })
  addDiff(program.command('diff'), words)
    .description(words.command.diff)
    .argument('<OLD>', argument.oldFile)
    .argument('<NEW>', argument.newFile)
    .action((oldFile: string, newFile: string, flags: DiffFlags) => actions.diff(oldFile, newFile, flags))
}

function describeReferenceCommands(program: Command, words: HelpWords, actions: CommandActions): void {
  const { argument } = words
  program
    .command('explain')
    .description(words.command.explain)
    .argument('[RULE]', argument.rule)
    .action((rule: string | undefined) => actions.explain(rule))
  program
    .command('schema')
    .description(words.command.schema)
    .addArgument(new Argument('<KIND>', argument.schemaKind).choices(schemaKinds))
    .action((kind: SchemaKind) => actions.schema(kind))
  program
    .command('init')
    .description(words.command.init)
    .argument('[DIR]', argument.folder)
    .action((folder: string | undefined) => actions.init(folder))
}

function addInputs(command: Command, { option }: HelpWords): Command {
  return command
    .option('--plan <file>', option.plan)
    .option('--period <id>', option.period)
    .option('--as-of <date>', option.asOf)
    .option('--previous <file>', option.previous)
    .option(limitFlag, option.limit, collect)
}

const limitFlag = '--limit <name=number>'

/** A flag that may be given several times. */
function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}

function addReport(command: Command, { option }: HelpWords): Command {
  return command
    .option('--out <dir>', option.out)
    .option('--formats <list>', option.formats, defaultFormats)
    .addOption(command.createOption('--letterhead <name>', option.letterhead).choices(letterheads))
    .option('--template <path>', option.proseTemplate)
    .addOption(command.createOption('--edition <name>', option.edition).choices(editions).default('internal'))
    .option('--locality <code>', option.reportLocality)
    .option('--strict', option.strict)
}

function addTemplate(command: Command, { option }: HelpWords): Command {
  return command
    .option('--plan <file>', option.plan)
    .option('--period <id>', option.period)
    .option('--locality <code...>', option.locality)
    .option('--all', option.all)
    .option('--out <dir>', option.templateOut)
    .addOption(command.createOption('--format <name>', option.templateFormat).choices(templateFormats).default('xlsx'))
    .option('--previous <file>', option.templatePrevious)
    .option(limitFlag, option.limit, collect)
}

/** commander gives a command's flags to the one above it that has them too; those the command lacks would not be heeded. */
function refuseForeignFlags(above: Command, command: Command): void {
  const own = command.options.map(({ long }) => long)
  const foreign = above.options.find(
    option => above.getOptionValueSource(option.attributeName()) === 'cli' && !own.includes(option.long),
  )
  if (!foreign) return
  throw new CommanderError(1, 'commander.unknownOption', `error: unknown option '${foreign.long ?? ''}'`)
}

function addDiff(command: Command, { option }: HelpWords): Command {
  return command
    .addOption(command.createOption('--format <name>', option.format).choices(diffFormats).default('text'))
    .option('--output <file>', option.output)
    .option('--report <file>', option.report)
    .option(limitFlag, option.limit, collect)
}

function addOutput(command: Command, { option }: HelpWords): Command {
  return command
    .addOption(command.createOption('--format <name>', option.format).choices(diagnosticsFormatNames).default('text'))
    .option('--output <file>', option.output)
    .addOption(
      command
        .createOption('--fail-on <severity>', option.failOn)
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
}
